package org.freightpass.pass.protecting.crypto;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.pass.protecting.Fingerprints;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProtectingSettings.class)
class ProtectingConfiguration {

    @Bean
    FieldCipher fieldCipher(ProtectingSettings settings) {
        Map<String, byte[]> keys = new HashMap<>();
        settings.retiredKeys().forEach((id, text) -> keys.put(id, ProtectingSettings.key(id, text)));
        keys.put(settings.encryptionKeyId(), encryptionKey(settings));
        return new AesGcmFieldCipher(settings.encryptionKeyId(), keys);
    }

    @Bean
    Fingerprints fingerprints(ProtectingSettings settings) {
        String own = settings.fingerprintKey();
        return new HmacFingerprints(
                own == null
                        ? HmacFingerprints.derived(encryptionKey(settings))
                        : ProtectingSettings.key("freight.pass.fingerprint-key", own));
    }

    private static byte[] encryptionKey(ProtectingSettings settings) {
        return ProtectingSettings.key("freight.pass.encryption-key", Objects.requireNonNull(settings.encryptionKey()));
    }
}
