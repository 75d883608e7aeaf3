package org.freightpass.passtoken.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * PKCS#12 stores (RFC 7292) with one private key each, Base64. What is made here holds no certificate, which would only
 * say of the key what a trust list says better. Any PKCS#12 tool opens them.
 */
public final class Pkcs12 {
    private static final String NAME = "key";
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";
    private static final int SALT_BYTES = 20;
    private static final int ITERATIONS = 20_000;

    private Pkcs12() {}

    /** A new pair on P-256. */
    public static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no P-256", e);
        }
    }

    /** The store that holds the key under the password, Base64. */
    public static String seal(PrivateKey key, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(NAME, sealed(key, password), null);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A key could not be put into a PKCS#12 store", e);
        }
    }

    /** A shrouded key bag's content (RFC 5208, PBES2); the runtime's store would ask for a certificate beside a key. */
    private static byte[] sealed(PrivateKey key, char[] password) throws GeneralSecurityException, IOException {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(password)),
                new PBEParameterSpec(salt, ITERATIONS));
        var parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded();
    }

    /**
     * The private key of the store that {@link #seal} made; for a wrong password an {@link IllegalStateException} that
     * names {@code setting}, where the password comes from.
     */
    public static PrivateKey open(String store, char[] password, String setting) {
        try {
            return key(load(Base64.getMimeDecoder().decode(store), password), NAME, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "A private key in the database does not open: " + setting + " is not the one it was stored under",
                    e);
        }
    }

    private static KeyStore load(byte[] bytes, char[] password) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password);
        return store;
    }

    private static PrivateKey key(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
            return key;
        }
        throw new GeneralSecurityException("The store holds no private key named " + alias);
    }
}
