package org.freightpass.pass.printing.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that one order's file is sealed with (AES-256-GCM); it lies sealed beside the order, so with the row of the
 * order the file is gone, whatever is left on a disk. Each sealing takes a new random nonce. Stateless.
 */
record OrderKey(String base64) {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OrderKey random() {
        return new OrderKey(Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    }

    /** {@code place} is bound to the bytes: slices that changed places do not open. */
    byte[] seal(byte[] plain, String place) {
        var nonce = bytes(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, place);
        var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return all;
    }

    byte[] open(byte[] sealed, String place) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                place);
    }

    @Override
    public String toString() {
        return "OrderKey";
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            var key = new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A slice of a print order's file does not open or seal", e);
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
