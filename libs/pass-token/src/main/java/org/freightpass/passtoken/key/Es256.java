package org.freightpass.passtoken.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;

/**
 * ECDSA on P-256 with SHA-256 (ES256; RFC 9053, 2.1; FIPS 186-5) by one provider. Signatures are r and s, 32 bytes each.
 * All providers verify alike; a signature differs each time, whichever provider makes it. Safe for use by many threads.
 */
public final class Es256 {
    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";
    private static final String NATIVE = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    private final Provider provider;

    private Es256(Provider provider) {
        this.provider = provider;
    }

    /** The JDK's own provider. */
    public static Es256 jdk() {
        var provider = Security.getProvider("SunEC");
        if (provider == null) {
            throw new IllegalStateException("This JDK has no provider SunEC: add the module jdk.crypto.ec.");
        }
        return new Es256(provider);
    }

    /** The native provider; empty where it is not on the class path, has no library for this machine or fails a trial. */
    public static Optional<Es256> nativeLibrary() {
        return Preferred.NATIVE_LIBRARY;
    }

    /** Native where there is one, the JDK's elsewhere. */
    public static Es256 preferred() {
        return Preferred.INSTANCE;
    }

    /** The provider's name, for reports and logs. */
    public String provider() {
        return provider.getName();
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(SIGNATURE, provider);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing with " + provider.getName() + " failed", e);
        }
    }

    boolean verify(PublicKey key, byte[] message, byte[] signatureBytes) {
        try {
            var signature = Signature.getInstance(SIGNATURE, provider);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signatureBytes);
        } catch (SignatureException e) {
            return false; // r or s out of range, which providers refuse in their own ways
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Verifying with " + provider.getName() + " failed", e);
        }
    }

    /** The key as this provider holds it, so that it is not converted at each use. */
    PublicKey own(PublicKey key) {
        return (PublicKey) translated(key);
    }

    PrivateKey own(PrivateKey key) {
        return key.getEncoded() == null ? key : (PrivateKey) translated(key);
    }

    private Key translated(Key key) {
        try {
            return KeyFactory.getInstance("EC", provider).translateKey(key);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("The key is none that " + provider.getName() + " takes", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No keys with " + provider.getName(), e);
        }
    }

    private static Optional<Es256> findNative() {
        try {
            var provider = (Provider) Class.forName(NATIVE).getField("INSTANCE").get(null);
            var found = new Es256(provider);
            return found.works() ? Optional.of(found) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException | GeneralSecurityException e) {
            return Optional.empty(); // whatever keeps it from working, the JDK's provider does
        }
    }

    private boolean works() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var message = "trial".getBytes(StandardCharsets.US_ASCII);
        var own = own(pair.getPublic());
        return verify(own, message, jdk().sign(pair.getPrivate(), message))
                && jdk().verify(pair.getPublic(), message, sign(own(pair.getPrivate()), message))
                && !verify(own, message, new byte[64]);
    }

    private static final class Preferred {
        private static final Optional<Es256> NATIVE_LIBRARY = findNative();
        private static final Es256 INSTANCE = NATIVE_LIBRARY.orElseGet(Es256::jdk);
    }
}
