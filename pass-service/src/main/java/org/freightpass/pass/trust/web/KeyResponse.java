package org.freightpass.pass.trust.web;

import java.time.Instant;
import org.freightpass.pass.trust.AuthorityKey;
import org.jspecify.annotations.Nullable;

/** A key as the API answers it. */
record KeyResponse(
        String authority,
        String kid,
        Jwk jwk,
        AuthorityKey.State state,
        Instant publishedAt,
        Instant signsFrom,
        Instant signsUntil,
        @Nullable Instant betrayedAt) {

    /** A public key (RFC 7517); {@code kid} in hexadecimal, as everywhere here. */
    record Jwk(String kty, String crv, String x, String y, String alg, String use, String kid) {

        static Jwk of(AuthorityKey.Point point) {
            return new Jwk("EC", "P-256", point.x(), point.y(), "ES256", "sig", point.kid());
        }
    }

    static KeyResponse of(AuthorityKey key, Instant now) {
        return new KeyResponse(
                key.authority().toString(),
                key.kid(),
                Jwk.of(key.point()),
                key.at(now),
                key.publishedAt(),
                key.signsFrom(),
                key.signsUntil(),
                key.betrayedAt());
    }
}
