package org.freightpass.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.freightpass.testkit.accounts.DemoAccounts;

/**
 * An issuer of bearer tokens with a real key endpoint over HTTP, one per JVM. Its RS256 key is new in each JVM. Safe
 * for use by several threads.
 */
public final class TestIssuer {

    public static final String AUDIENCE = "freight-pass";

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final RSAKey KEY = newKey("test-key");
    private static final HttpServer SERVER = serveKey();

    private TestIssuer() {}

    /** The {@code iss} of its tokens. */
    public static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    public static String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** A token of a demo account, good for an hour. */
    public static String token(String account) {
        return tokenWith(DemoAccounts.named(account).claims());
    }

    /** A token with these claims; those of the issuer are added where they are missing. */
    public static String tokenWith(Map<String, ?> claims) {
        return sign(claims, KEY);
    }

    /** A token that names this issuer but is signed by a key that nobody knows. */
    public static String foreignToken() {
        return sign(DemoAccounts.named("admin").claims(), newKey(KEY.getKeyID()));
    }

    /** A token that was good until an hour ago. */
    public static String expiredToken() {
        Instant expired = Instant.now().minus(LIFETIME);
        Map<String, Object> claims =
                new LinkedHashMap<>(DemoAccounts.named("admin").claims());
        claims.put("iat", Date.from(expired.minus(LIFETIME)));
        claims.put("exp", Date.from(expired));
        return tokenWith(claims);
    }

    private static String sign(Map<String, ?> claims, RSAKey key) {
        Instant now = Instant.now();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("iss", issuer());
        all.put("aud", AUDIENCE);
        all.put("sub", "nobody");
        all.put("jti", UUID.randomUUID().toString());
        all.put("iat", Date.from(now));
        all.put("exp", Date.from(now.plus(LIFETIME)));
        all.putAll(claims);
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        all.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the test token was not signed", e);
        }
        return token.serialize();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key for the test issuer", e);
        }
    }

    private static HttpServer serveKey() {
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.setExecutor(
                    task -> Thread.ofPlatform().daemon().name("test-issuer").start(task));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the test issuer did not start", e);
        }
    }
}
