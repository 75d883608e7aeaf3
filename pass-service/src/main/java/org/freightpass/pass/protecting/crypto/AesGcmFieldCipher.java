package org.freightpass.pass.protecting.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.freightpass.pass.protecting.FieldCipher;
import org.freightpass.sealing.BrokenSealException;
import org.freightpass.sealing.SealingKey;

/**
 * {@code keyId:base64(nonce, ciphertext, tag)}, so that a field says which key opens it. The context is authenticated
 * with it. Safe for use by several threads.
 */
final class AesGcmFieldCipher implements FieldCipher {

    private static final char AFTER_KEY_ID = ':';

    private final String keyId;
    private final SealingKey current;
    private final Map<String, SealingKey> keys;

    /** {@code keys} by id: the current one, by {@code keyId}, and those that only open what they sealed. */
    AesGcmFieldCipher(String keyId, Map<String, SealingKey> keys) {
        SealingKey named = keys.get(keyId);
        if (named == null) {
            throw new IllegalArgumentException("There is no key '" + keyId + "' to seal with.");
        }
        this.keyId = keyId;
        this.current = named;
        this.keys = Map.copyOf(keys);
    }

    @Override
    public String seal(String plain, String context) {
        byte[] sealed = current.seal(plain.getBytes(StandardCharsets.UTF_8), context);
        return keyId + AFTER_KEY_ID + Base64.getEncoder().encodeToString(sealed);
    }

    @Override
    public String open(String sealed, String context) {
        int colon = sealed.indexOf(AFTER_KEY_ID);
        if (colon < 1) {
            throw new IllegalStateException("A sealed field of " + context + " names no key.");
        }
        String id = sealed.substring(0, colon);
        SealingKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("A sealed field of " + context + " needs the key '" + id
                    + "', which freight.pass.retired-keys does not hold.");
        }
        try {
            return new String(
                    key.open(Base64.getDecoder().decode(sealed.substring(colon + 1)), context), StandardCharsets.UTF_8);
        } catch (BrokenSealException e) {
            throw new IllegalStateException("A field of " + context + " does not fit the key '" + id + "'.", e);
        }
    }
}
