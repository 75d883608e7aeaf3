package org.freightpass.checkpoint.offline.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KitSettingsTests {
    private static final String PASSWORD = "twelve_chars";

    @Test
    void withoutAPasswordNothingIsSigned() {
        var settings = bind(Map.of());
        assertThat(settings.isOn()).isFalse();
        assertThat(settings.keyLife()).isEqualTo(Duration.ofDays(365));
        assertThat(settings.keepEvery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(bind(Map.of("password", " ")).isOn()).isFalse();
    }

    @Test
    void everyNameIsBound(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        var settings = bind(Map.of("password-file", file.toString(), "key-life", "9d", "keep-every", "1s"));
        assertThat(settings.isOn()).isTrue();
        assertThat(settings.secret()).isEqualTo(PASSWORD.toCharArray());
        assertThat(settings.keyLife()).isEqualTo(Duration.ofDays(9));
        assertThat(settings.keepEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(bind(Map.of("password", PASSWORD)).secret()).isEqualTo(PASSWORD.toCharArray());
        assertThat(settings.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void shortPasswordIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> bind(Map.of("password", PASSWORD.substring(1))))
                .rootCause()
                .hasMessageContaining("freight.checkpoint.kit.password is short")
                .hasMessageContaining("openssl");
    }

    private static KitSettings bind(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("freight.checkpoint.kit." + name, value));
        return new Binder(source).bindOrCreate("freight.checkpoint.kit", Bindable.of(KitSettings.class));
    }
}
