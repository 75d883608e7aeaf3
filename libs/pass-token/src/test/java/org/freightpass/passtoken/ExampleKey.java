package org.freightpass.passtoken;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.freightpass.passtoken.key.SigningKey;

/** The key pair "11" of the COSE working group's examples: everyone has its private half, so nobody trusts it. */
final class ExampleKey {
    static final SigningKey KEY = key();

    private ExampleKey() {}

    private static SigningKey key() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var curve = parameters.getParameterSpec(ECParameterSpec.class);
            var keys = KeyFactory.getInstance("EC");
            var point = new ECPoint(
                    number("usWxHK2PmfnHKwXPS54m0kTcGJ90UiglWiGahtagnv8"),
                    number("IBOL-C3BttVivg-lSreASjpkttcsz-1rb7btKLv8EX4"));
            return SigningKey.of(
                    keys.generatePrivate(
                            new ECPrivateKeySpec(number("V8kgd2ZBRuh2dgyVINBUqpPDr7BOMGcF22CQMIUHtNM"), curve)),
                    (ECPublicKey) keys.generatePublic(new ECPublicKeySpec(point, curve)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
