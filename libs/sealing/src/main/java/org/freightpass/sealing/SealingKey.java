package org.freightpass.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key of 32 bytes that seals with AES-256-GCM: a new random nonce of 12 bytes, the ciphertext, the tag of 16 bytes.
 * The place that something belongs to is authenticated with it, so what was moved elsewhere does not open; an empty
 * place binds it to none. Safe for use by several threads.
 */
public final class SealingKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String id;

    /** To find one anew takes longer than to seal a row; there are as many as threads ever used one at once. */
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    /** {@code bytes}: 32 of them, as {@link KeyBytes} reads them. */
    public SealingKey(byte[] bytes) {
        if (bytes.length != KeyBytes.LENGTH) {
            throw new IllegalArgumentException("A key to seal with has 32 bytes, not " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = HexFormat.of().formatHex(digest(bytes), 0, ID_BYTES);
    }

    /** See {@link KeyBytes#of}. */
    public static SealingKey of(String setting, @Nullable String base64) {
        return new SealingKey(KeyBytes.of(setting, base64));
    }

    /** A new one. */
    public static SealingKey random() {
        return new SealingKey(randomBytes(KeyBytes.LENGTH));
    }

    /** Tells keys apart and shows none: the first eight bytes of its SHA-256, as 16 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The key itself, to be sealed with another one. */
    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Nonce, ciphertext and tag: 28 bytes more than {@code content}. */
    public byte[] seal(byte[] content, String place) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, content, place);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw unable(e);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws BrokenSealException when another key or place sealed it, or a bit of it is another one
     */
    public byte[] open(byte[] sealed, String place) {
        byte[] content = openIfItFits(sealed, place);
        if (content == null) {
            throw new BrokenSealException(place);
        }
        return content;
    }

    byte @Nullable [] openIfItFits(byte[] sealed, String place) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            return null;
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), place);
        } catch (AEADBadTagException anotherKeyOrPlace) {
            return null;
        } catch (GeneralSecurityException e) {
            throw unable(e);
        }
    }

    /** Tells one text from another without keeping it, in 64 hexadecimal digits; without the key no text can be tried. */
    public String mark(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw unable(e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String place) throws GeneralSecurityException {
        Cipher found = idle.poll();
        Cipher cipher = found == null ? Cipher.getInstance(CIPHER) : found;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        byte[] done = cipher.doFinal(input);
        idle.add(cipher);
        return done;
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw unable(e);
        }
    }

    private static IllegalStateException unable(GeneralSecurityException e) {
        return new IllegalStateException("This Java runtime cannot seal", e);
    }
}
