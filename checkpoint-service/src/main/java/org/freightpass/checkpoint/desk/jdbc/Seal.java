package org.freightpass.checkpoint.desk.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a new nonce for each text, which stands before it. Safe for use by many threads. */
final class Seal {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    private Seal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "freight.checkpoint.desk.encryption-key has " + key.length + " bytes, not " + KEY_BYTES);
        }
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = HexFormat.of().formatHex(digest(key), 0, ID_BYTES);
    }

    static Seal with(String base64) {
        return new Seal(Base64.getDecoder().decode(base64));
    }

    /** The key that lies there; a new one where none does, readable by its owner only. */
    static Seal in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                create(file);
            }
            return with(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be read or made", e);
        }
    }

    private static void create(Path file) throws IOException {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException anotherWasQuicker) {
            throw new IOException("Another process makes the key at this moment: start again", anotherWasQuicker);
        }
    }

    /** Which key sealed a text. */
    String keyId() {
        return keyId;
    }

    byte[] seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    String open(byte[] whole) {
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    /** Tells one text from another without keeping it; whoever has not the key cannot try texts out. */
    String mark(String text) {
        return HexFormat.of().formatHex(digest(key.getEncoded(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An application could not be sealed or opened", e);
        }
    }

    private static byte[] digest(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
