package org.freightpass.pass.protecting.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.freightpass.pass.protecting.Fingerprints;

/** HMAC-SHA-256; the purpose is hashed with the value. Safe for use by several threads. */
final class HmacFingerprints implements Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HmacFingerprints(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A key for hashing out of a key for sealing, so that one secret is enough and neither serves for both. */
    static byte[] derived(byte[] encryptionKey) {
        return mac(new SecretKeySpec(encryptionKey, ALGORITHM), "freight-pass fingerprints v1");
    }

    @Override
    public String of(String value, String purpose) {
        return HexFormat.of().formatHex(mac(key, purpose + '\u001f' + value));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + ALGORITHM + ".", e);
        }
    }
}
