package org.freightpass.notification.notifying.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of webhooks as the Standard Webhooks specification has them: HMAC-SHA-256 over id, time in seconds and
 * body, joined by dots. A firm's key is derived from the service's own, so none is stored.
 */
final class Signatures {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    Signatures(byte[] key) {
        this.key = key.clone();
    }

    /** The key as receivers enter it: {@code whsec_} and 32 bytes in Base64. */
    String secret(String firmId, int serial) {
        return PREFIX + Base64.getEncoder().encodeToString(derived(firmId, serial));
    }

    /** The header {@code webhook-signature}. */
    String sign(String firmId, int serial, String id, long seconds, byte[] body) {
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(hmac(derived(firmId, serial), head, body));
    }

    private byte[] derived(String firmId, int serial) {
        return hmac(key, ("webhook:" + serial + ":" + firmId).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
