package org.freightpass.webkit.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads bearer tokens. The issuer is looked at before the signature, so that a token of another issuer neither costs a
 * call for its key nor is called a forgery. A refusal carries its reason; only an issuer away leaves the question open.
 */
final class IssuerTokens implements JwtDecoder {

    private final String issuer;
    private final String audience;
    private final Duration skew;
    private final Clock clock;
    private final IssuerKeys keys;
    private final NimbusJwtDecoder signatures;
    private final KnownTokens known = new KnownTokens();

    IssuerTokens(IssuerKeys keys, WebSettings settings, Clock clock) {
        this.keys = keys;
        this.issuer = settings.issuer();
        this.audience = settings.audience();
        this.skew = settings.clockSkew();
        this.clock = clock;
        this.signatures = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(all -> all.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                // Access tokens come as "JWT", "at+jwt" or without a type; the audience tells what they are for.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = genuine(token);
        TokenRefusal refusal = refusal(jwt, clock.instant());
        if (refusal != null) {
            throw refusal.exception();
        }
        return jwt;
    }

    /** Remembered with the keys from before the check: if new ones come meanwhile, it is checked again with those. */
    private Jwt genuine(String token) {
        JWKSet inForce = keys.inForce();
        Jwt before = inForce == null ? null : known.find(token, inForce);
        if (before != null) {
            return before;
        }
        requireIssuer(token);
        Jwt jwt = signed(token);
        if (inForce != null) {
            known.add(jwt, inForce);
        }
        return jwt;
    }

    private void requireIssuer(String token) {
        try {
            if (!issuer.equals(JWTParser.parse(token).getJWTClaimsSet().getIssuer())) {
                throw TokenRefusal.ISSUER.exception();
            }
        } catch (ParseException | RuntimeException unreadable) {
            throw unreadable instanceof TokenRefusal.Refused known ? known : TokenRefusal.MALFORMED.exception();
        }
    }

    private Jwt signed(String token) {
        try {
            return signatures.decode(token);
        } catch (BadJwtException forged) {
            throw TokenRefusal.SIGNATURE.exception();
        } catch (JwtException open) {
            if (IssuerAwayException.causedBy(open)) {
                throw open;
            }
            throw TokenRefusal.SIGNATURE.exception();
        }
    }

    private @Nullable TokenRefusal refusal(Jwt jwt, Instant now) {
        Instant expires = jwt.getExpiresAt();
        if (expires == null || !now.isBefore(expires.plus(skew))) {
            return TokenRefusal.EXPIRED;
        }
        Instant notBefore = jwt.getNotBefore();
        if (notBefore != null && now.isBefore(notBefore.minus(skew))) {
            return TokenRefusal.NOT_YET_VALID;
        }
        if (jwt.getAudience() == null || !jwt.getAudience().contains(audience)) {
            return TokenRefusal.AUDIENCE;
        }
        return jwt.getSubject() == null || jwt.getSubject().isBlank() ? TokenRefusal.SUBJECT : null;
    }
}
