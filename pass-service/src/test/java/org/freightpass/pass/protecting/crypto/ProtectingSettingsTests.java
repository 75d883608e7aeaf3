package org.freightpass.pass.protecting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProtectingSettingsTests {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SHORT = Base64.getEncoder().encodeToString(new byte[31]);

    @Test
    void defaultsAreOneKeyNamedK1() {
        ProtectingSettings settings = bound(Map.of("freight.pass.encryption-key", KEY));

        assertThat(settings.encryptionKeyId()).isEqualTo("k1");
        assertThat(settings.retiredKeys()).isEmpty();
        assertThat(settings.fingerprintKey()).isNull();
    }

    @Test
    void everyNameIsBound() {
        ProtectingSettings settings = bound(Map.of(
                "freight.pass.encryption-key", KEY,
                "freight.pass.encryption-key-id", "k7",
                "freight.pass.retired-keys.k6", KEY,
                "freight.pass.fingerprint-key", KEY));

        assertThat(settings.encryptionKeyId()).isEqualTo("k7");
        assertThat(settings.retiredKeys()).containsOnlyKeys("k6");
        assertThat(settings.fingerprintKey()).isEqualTo(KEY);
        assertThat(settings.toString()).doesNotContain(KEY);
    }

    @Test
    void missingOrShortKeySaysWhatToDoAndShowsNoKey() {
        assertThatThrownBy(() -> bound(Map.of("freight.pass.encryption-key-id", "k1")))
                .rootCause()
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> bound(Map.of("freight.pass.encryption-key", SHORT)))
                .rootCause()
                .hasMessageContaining("has 31 bytes")
                .hasMessageNotContaining(SHORT);
    }

    private static ProtectingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("freight.pass", ProtectingSettings.class)
                .get();
    }
}
