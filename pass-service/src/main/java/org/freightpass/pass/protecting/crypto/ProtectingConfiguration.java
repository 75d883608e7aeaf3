package org.freightpass.pass.protecting.crypto;

import java.util.HashMap;
import java.util.Map;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.pass.protecting.Fingerprints;
import org.freightpass.sealing.KeyBytes;
import org.freightpass.sealing.SealingKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProtectingSettings.class)
class ProtectingConfiguration {

    @Bean
    FieldCipher fieldCipher(ProtectingSettings settings) {
        Map<String, SealingKey> keys = new HashMap<>();
        settings.retiredKeys()
                .forEach((id, text) -> keys.put(id, SealingKey.of("freight.pass.retired-keys." + id, text)));
        keys.put(settings.encryptionKeyId(), new SealingKey(encryptionKey(settings)));
        return new AesGcmFieldCipher(settings.encryptionKeyId(), keys);
    }

    @Bean
    Fingerprints fingerprints(ProtectingSettings settings) {
        String own = settings.fingerprintKey();
        return new HmacFingerprints(
                own == null
                        ? HmacFingerprints.derived(encryptionKey(settings))
                        : KeyBytes.of("freight.pass.fingerprint-key", own));
    }

    private static byte[] encryptionKey(ProtectingSettings settings) {
        return KeyBytes.of("freight.pass.encryption-key", settings.encryptionKey());
    }
}
