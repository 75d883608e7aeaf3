package org.freightpass.pass.protecting.crypto;

import java.util.Map;
import org.freightpass.sealing.KeyBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys to personal numbers, under {@code freight.pass}.
 *
 * @param encryptionKey 32 bytes in Base64; seals new fields and is the root of the hash key
 * @param encryptionKeyId names that key in what it sealed: 1 to 16 letters and digits
 * @param retiredKeys keys by id that still open what they sealed; the hash key stays with {@code fingerprintKey}
 * @param fingerprintKey 32 bytes in Base64 for the keyed hashes; absent, it is derived from the encryption key. Set it
 *     to the old derived key's source before the encryption key is changed, or old hashes match no more
 */
@ConfigurationProperties("freight.pass")
record ProtectingSettings(
        @Nullable String encryptionKey,
        @DefaultValue("k1") String encryptionKeyId,
        @DefaultValue Map<String, String> retiredKeys,
        @Nullable String fingerprintKey) {

    ProtectingSettings {
        KeyBytes.of("freight.pass.encryption-key", encryptionKey);
        if (!encryptionKeyId.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException(
                    "freight.pass.encryption-key-id is '" + encryptionKeyId + "': use 1 to 16 letters and digits.");
        }
        retiredKeys.forEach((id, text) -> KeyBytes.of("freight.pass.retired-keys." + id, text));
        if (fingerprintKey != null) {
            KeyBytes.of("freight.pass.fingerprint-key", fingerprintKey);
        }
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "ProtectingSettings[" + encryptionKeyId + "]";
    }
}
