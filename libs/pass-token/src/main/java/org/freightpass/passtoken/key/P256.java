package org.freightpass.passtoken.key;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** The curve P-256 (SEC 2, secp256r1): its points, and their coordinates as 32 bytes. */
final class P256 {
    static final int COORDINATE_BYTES = 32;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    /** {@link IllegalArgumentException} for coordinates of another length or a point that is not on the curve. */
    static ECPublicKey key(byte[] x, byte[] y) {
        if (x.length != COORDINATE_BYTES || y.length != COORDINATE_BYTES) {
            throw new IllegalArgumentException("A coordinate is not 32 bytes long");
        }
        var point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        if (!onCurve(point)) {
            throw new IllegalArgumentException("The point is not on P-256");
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no P-256", e);
        }
    }

    static byte[] bytes(BigInteger coordinate) {
        byte[] signed = coordinate.toByteArray();
        var bytes = new byte[COORDINATE_BYTES];
        int length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, COORDINATE_BYTES - length, length);
        return bytes;
    }

    /** y² = x³ + ax + b in the field; a key from outside that is not could leak or fake (SEC 1, 3.2.2). */
    private static boolean onCurve(ECPoint point) {
        var field = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        if (x.compareTo(field) >= 0 || y.compareTo(field) >= 0) {
            return false;
        }
        var right = x.multiply(x)
                .add(CURVE.getCurve().getA())
                .multiply(x)
                .add(CURVE.getCurve().getB());
        return y.multiply(y).subtract(right).mod(field).signum() == 0;
    }

    static boolean isCurveOf(ECPublicKey key) {
        var params = key.getParams();
        return params.getCurve().equals(CURVE.getCurve())
                && params.getGenerator().equals(CURVE.getGenerator())
                && Arrays.equals(
                        params.getOrder().toByteArray(), CURVE.getOrder().toByteArray());
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no P-256", e);
        }
    }
}
