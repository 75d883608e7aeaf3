package org.freightpass.notification.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts texts and files of callers (AES-GCM, a nonce each, kept in front). Safe for several threads. */
public final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** {@code base64Key}: 16 or 32 bytes in Base64. */
    public Seal(String base64Key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64Key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("freight.hotline.sealing-key is not Base64: give 32 random bytes");
        }
        if (bytes.length != 16 && bytes.length != 32) {
            throw new IllegalStateException(
                    "freight.hotline.sealing-key has " + bytes.length + " bytes: give 32 random bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    public byte @Nullable [] seal(@Nullable String text) {
        return text == null ? null : sealBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, content);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public @Nullable String open(byte @Nullable [] stored) {
        return stored == null ? null : new String(openBytes(stored), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(stored, NONCE_BYTES, stored.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A caller's details cannot be sealed or opened: was the key changed?", e);
        }
    }
}
