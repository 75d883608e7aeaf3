package org.freightpass.passtoken.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.passtoken.wire.CoseSign1;

/** A key pair on P-256 that signs. Shows its id only. Immutable, safe for use by many threads. */
public final class SigningKey {
    private static final byte[] NONE = {};
    private final PrivateKey key;
    private final VerificationKey publicKey;
    private final Es256 es256;

    private SigningKey(PrivateKey key, VerificationKey publicKey, Es256 es256) {
        this.key = es256.own(key);
        this.publicKey = publicKey.with(es256);
        this.es256 = es256;
    }

    /** Both halves of a pair, from a PKCS#12 store for example; {@link IllegalArgumentException} for another curve. */
    public static SigningKey of(PrivateKey key, ECPublicKey publicKey) {
        return of(key, VerificationKey.of(publicKey));
    }

    /** Both halves of a pair, the public one as it was published. */
    public static SigningKey of(PrivateKey key, VerificationKey publicKey) {
        return new SigningKey(key, publicKey, Es256.preferred());
    }

    /** A new pair. */
    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return of(pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no P-256", e);
        }
    }

    /** The same pair with the cryptography of {@code es256}. */
    public SigningKey with(Es256 es256) {
        return new SigningKey(key, publicKey, es256);
    }

    /**
     * Signs {@code payload}: a tagged COSE_Sign1 whose protected header holds ES256, this key's id and {@code header}.
     */
    public byte[] sign(byte[] payload, Map<Long, Object> header) {
        var whole = new HashMap<Long, Object>(header);
        whole.put(CoseSign1.ALGORITHM, CoseSign1.ES256);
        whole.put(CoseSign1.KEY_ID, id().bytes());
        return CoseSign1.assemble(whole, payload, es256.sign(key, CoseSign1.toSign(whole, NONE, payload)));
    }

    public KeyId id() {
        return publicKey.id();
    }

    public VerificationKey publicKey() {
        return publicKey;
    }

    @Override
    public String toString() {
        return "signing " + publicKey;
    }
}
