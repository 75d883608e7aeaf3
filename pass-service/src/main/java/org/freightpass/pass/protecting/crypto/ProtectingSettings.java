package org.freightpass.pass.protecting.crypto;

import java.util.Base64;
import java.util.Map;
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

    private static final int KEY_BYTES = 32;

    ProtectingSettings {
        if (encryptionKey == null || encryptionKey.isBlank()) {
            throw new IllegalArgumentException(
                    "freight.pass.encryption-key is not set: personal numbers are stored only"
                            + " encrypted. Set 32 random bytes in Base64, for example from: openssl rand -base64 32");
        }
        key("freight.pass.encryption-key", encryptionKey);
        if (!encryptionKeyId.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException(
                    "freight.pass.encryption-key-id is '" + encryptionKeyId + "': use 1 to 16 letters and digits.");
        }
        retiredKeys.forEach((id, text) -> key("freight.pass.retired-keys." + id, text));
        if (fingerprintKey != null) {
            key("freight.pass.fingerprint-key", fingerprintKey);
        }
    }

    /** The bytes of a key; never shows the text of one that is wrong. */
    static byte[] key(String setting, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(setting + " is not Base64: set 32 random bytes in Base64.", notBase64);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    setting + " has " + bytes.length + " bytes: set 32 random bytes in Base64.");
        }
        return bytes;
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "ProtectingSettings[" + encryptionKeyId + "]";
    }
}
