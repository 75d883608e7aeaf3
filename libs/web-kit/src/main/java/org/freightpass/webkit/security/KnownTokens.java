package org.freightpass.webkit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens whose signature was found good, so that it is not computed anew for each of a client's requests. It says
 * nothing but that: times and audience are looked at each time. An entry counts only while the keys are the very ones it
 * was checked with; so a key that the issuer withdraws counts no longer than it would without. Only tokens with a good
 * signature get in, so nobody else can fill it; it is bounded all the same. Safe for use by many threads.
 */
final class KnownTokens {

    private static final int MOST = 10_000;

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(IssuerKeys.FRESH_FOR)
            .build();

    private record Known(Jwt jwt, JWKSet keys) {}

    /** The token, read, if its signature was found good with these keys. */
    @Nullable
    Jwt find(String token, JWKSet keys) {
        Known found = known.getIfPresent(digest(token));
        return found != null && found.keys() == keys ? found.jwt() : null;
    }

    void add(Jwt jwt, JWKSet keys) {
        known.put(digest(jwt.getTokenValue()), new Known(jwt, keys));
    }

    /** By digest: how much of a guessed token is right shows in no comparison's time. */
    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
