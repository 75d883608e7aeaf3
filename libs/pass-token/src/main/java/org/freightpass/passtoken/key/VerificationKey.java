package org.freightpass.passtoken.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Map;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Fields;

/** A public key on P-256. Immutable, safe for use by many threads; equal by its point. */
public final class VerificationKey {
    /** Labels and values of an EC2 COSE_Key (RFC 9053, 7.1.1). */
    private static final long KEY_TYPE = 1;

    private static final long EC2 = 2;
    private static final long CURVE = -1;
    private static final long P_256 = 1;
    private static final long X = -2;
    private static final long Y = -3;

    private static final byte[] NONE = {};
    private final byte[] x;
    private final byte[] y;
    private final Es256 es256;
    private final PublicKey key;

    private VerificationKey(byte[] x, byte[] y, Es256 es256) {
        this.x = x.clone();
        this.y = y.clone();
        this.es256 = es256;
        this.key = es256.own(P256.key(x, y));
    }

    /** By its coordinates, 32 bytes each; {@link IllegalArgumentException} for a point that is not on P-256. */
    public static VerificationKey of(byte[] x, byte[] y) {
        return new VerificationKey(x, y, Es256.preferred());
    }

    /** {@link IllegalArgumentException} for a key on another curve. */
    public static VerificationKey of(ECPublicKey key) {
        if (!P256.isCurveOf(key)) {
            throw new IllegalArgumentException("The key is not on P-256");
        }
        return of(P256.bytes(key.getW().getAffineX()), P256.bytes(key.getW().getAffineY()));
    }

    /** From an EC2 COSE_Key (RFC 9053, 7.1.1); {@link IllegalArgumentException} for another kind of key. */
    public static VerificationKey of(Fields coseKey) {
        coseKey.number(KEY_TYPE, EC2, EC2);
        coseKey.number(CURVE, P_256, P_256);
        return of(coseKey.bytes(X), coseKey.bytes(Y));
    }

    /** The same key with the cryptography of {@code es256}. */
    public VerificationKey with(Es256 es256) {
        return new VerificationKey(x, y, es256);
    }

    /** The first eight bytes of {@link #thumbprint}. */
    public KeyId id() {
        return KeyId.of(Arrays.copyOf(thumbprint(), KeyId.BYTES));
    }

    /** COSE Key Thumbprint (RFC 9679) with SHA-256: 32 bytes. */
    public byte[] thumbprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Cbor.write(coseKey()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    /** As an EC2 COSE_Key with the required labels only, for {@link Cbor#write}. */
    public Map<Long, Object> coseKey() {
        return Map.of(KEY_TYPE, EC2, CURVE, P_256, X, x(), Y, y());
    }

    /** Whether the message is signed by this key's private half; nothing signed beside it. */
    public boolean verifies(CoseSign1 message) {
        return verifies(message, NONE);
    }

    /** The same, where {@code external} was signed beside what the message holds (RFC 9052, 4.3). */
    public boolean verifies(CoseSign1 message, byte[] external) {
        return es256.verify(key, message.signed(external), message.signature());
    }

    public byte[] x() {
        return x.clone();
    }

    public byte[] y() {
        return y.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && Arrays.equals(x, key.x) && Arrays.equals(y, key.y);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x);
    }

    @Override
    public String toString() {
        return "key " + id();
    }
}
