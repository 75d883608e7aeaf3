package org.freightpass.system.stack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens that must not be taken. */
public final class StrangeTokens {

    private StrangeTokens() {}

    /** Says it is the issuer's, but the key is another's. */
    public static String signedByAStranger(String issuer) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return sign(issuer, "a-stranger", keys.generateKeyPair().getPrivate(), Instant.now());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer's own, but of yesterday. */
    public static String expired(String issuer, Path keyFile) throws IOException {
        JsonNode key = JsonMapper.shared().readTree(Files.readString(keyFile));
        RSAPrivateKeySpec spec = new RSAPrivateKeySpec(number(key, "n"), number(key, "d"));
        try {
            PrivateKey own = KeyFactory.getInstance("RSA").generatePrivate(spec);
            Instant yesterday = Instant.now().minus(Duration.ofDays(1));
            return sign(issuer, key.path("kid").asString(), own, yesterday);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
    }

    private static String sign(String issuer, String keyId, PrivateKey key, Instant issuedAt)
            throws GeneralSecurityException {
        String header = encode(Map.of("alg", "RS256", "kid", keyId));
        String claims = encode(Map.of(
                "iss",
                issuer,
                "aud",
                "freight-pass",
                "sub",
                "admin",
                "preferred_username",
                "admin",
                "roles",
                List.of("ADMIN"),
                "iat",
                issuedAt.getEpochSecond(),
                "exp",
                issuedAt.plusSeconds(3600).getEpochSecond()));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return header + "." + claims + "." + base64(signature.sign());
    }

    private static String encode(Map<String, Object> value) {
        return base64(JsonMapper.shared().writeValueAsBytes(value));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
