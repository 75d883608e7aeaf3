package org.freightpass.pass.protecting.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.freightpass.pass.protecting.FieldCipher;

/**
 * AES-256-GCM with a random 12-byte vector for each text; {@code keyId:base64(vector, ciphertext, tag)}. The context is
 * authenticated with it. Safe for use by several threads.
 */
final class AesGcmFieldCipher implements FieldCipher {

    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char AFTER_KEY_ID = ':';

    private final String keyId;
    private final Map<String, SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    /** To find one anew takes longer than to seal a row; there are as many as threads ever used one at once. */
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    /** {@code keys} by id: the current one, by {@code keyId}, and those that only open what they sealed. */
    AesGcmFieldCipher(String keyId, Map<String, byte[]> keys) {
        if (!keys.containsKey(keyId)) {
            throw new IllegalArgumentException("There is no key '" + keyId + "' to seal with.");
        }
        this.keyId = keyId;
        Map<String, SecretKeySpec> specs = new HashMap<>();
        keys.forEach((id, bytes) -> specs.put(id, new SecretKeySpec(bytes, "AES")));
        this.keys = Map.copyOf(specs);
    }

    @Override
    public String seal(String plain, String context) {
        byte[] vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyId, vector, plain.getBytes(StandardCharsets.UTF_8), context);
        byte[] whole = Arrays.copyOf(vector, VECTOR_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, VECTOR_BYTES, sealed.length);
        return keyId + AFTER_KEY_ID + Base64.getEncoder().encodeToString(whole);
    }

    @Override
    public String open(String sealed, String context) {
        int colon = sealed.indexOf(AFTER_KEY_ID);
        if (colon < 1) {
            throw new IllegalStateException("A sealed field of " + context + " names no key.");
        }
        byte[] whole = Base64.getDecoder().decode(sealed.substring(colon + 1));
        byte[] vector = Arrays.copyOf(whole, VECTOR_BYTES);
        byte[] content = Arrays.copyOfRange(whole, VECTOR_BYTES, whole.length);
        byte[] plain = run(Cipher.DECRYPT_MODE, sealed.substring(0, colon), vector, content, context);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String id, byte[] vector, byte[] content, String context) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("A sealed field of " + context + " needs the key '" + id
                    + "', which freight.pass.retired-keys does not hold.");
        }
        try {
            Cipher found = idle.poll();
            Cipher cipher = found == null ? Cipher.getInstance("AES/GCM/NoPadding") : found;
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            byte[] done = cipher.doFinal(content);
            idle.add(cipher);
            return done;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A field of " + context + " does not fit the key '" + id + "'.", e);
        }
    }
}
