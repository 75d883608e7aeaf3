package org.freightpass.system.stack;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.freightpass.passtoken.key.SigningKey;

/** A root of trust that everybody may have: the tests' stack pins it, nothing else does. */
public final class TestRoot {

    static final String JWK = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"B0lfZTZh-zPTVQzkrgVWgqx1SDRqRxb_g1lBrlDzZww\","
            + "\"y\":\"eiAWsknaaP3J6GJpyRXONoYnUgM8aTglQ9Vtm9QSHpY\"}";

    private static final String PRIVATE =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXGZk0tUBDKsKGBaxBJGQmxnzaPzRdQhRxD9Bi0j2TJKh"
                    + "RANCAAQHSV9lNmH7M9NVDOSuBVaCrHVINGpHFv+DWUGuUPNnDHogFrJJ2mj9yehiackVzjaGJ1IDPGk4JUPVbZvUEh6W";
    private static final String PUBLIC = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"
            + "B0lfZTZh+zPTVQzkrgVWgqx1SDRqRxb/g1lBrlDzZwx6IBaySdpo/cnoYmnJFc42hidSAzxpOCVD1W2b1BIelg==";

    private TestRoot() {}

    public static SigningKey key() {
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            Base64.Decoder base64 = Base64.getDecoder();
            return SigningKey.of(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(PRIVATE))),
                    (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(base64.decode(PUBLIC))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }
}
