package org.freightpass.webkit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.freightpass.webkit.limits.MovedClock;
import org.freightpass.webkit.settings.WebSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTests {

    private static final String ISSUER = "https://issuer.example";
    private static final RSAKey FIRST = newKey();
    private static final RSAKey SECOND = newKey();
    private static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final MovedClock clock = new MovedClock();
    private RSAKey served = FIRST;
    private final IssuerTokens tokens = new IssuerTokens(
            new IssuerKeys(() -> new JWKSet(served.toPublicJWK()), Duration.ofHours(1), clock), settings(), clock);

    /** The keys are fetched by the first token; only a token checked with keys that were there is remembered. */
    @BeforeEach
    void keysAreThere() {
        tokens.decode(signedBy(FIRST, LIFETIME));
    }

    @Test
    void aTokenIsCheckedOnceWhileItsKeysAreInForce() {
        String token = signedBy(FIRST, LIFETIME);

        Jwt first = tokens.decode(token);

        assertThat(tokens.decode(token)).isSameAs(first);
    }

    @Test
    void aKnownTokenEndsWhenItSays() {
        String token = signedBy(FIRST, LIFETIME);
        tokens.decode(token);

        clock.move(LIFETIME.plus(SKEW).minusMillis(1));
        assertThat(tokens.decode(token).getSubject()).isEqualTo("firm1");
        clock.move(Duration.ofMillis(1));
        assertRefused(token, TokenRefusal.EXPIRED);
    }

    @Test
    void aWithdrawnKeyEndsItsKnownTokensToo() {
        String token = signedBy(FIRST, Duration.ofHours(1));
        tokens.decode(token);
        served = SECOND;

        clock.move(IssuerKeys.FRESH_FOR.minusMillis(1));
        assertThat(tokens.decode(token).getSubject()).isEqualTo("firm1");
        clock.move(Duration.ofMillis(1));
        assertRefused(token, TokenRefusal.SIGNATURE);
    }

    @Test
    void newKeysHaveAKnownTokenCheckedAnew() {
        String token = signedBy(FIRST, Duration.ofHours(1));
        Jwt first = tokens.decode(token);

        clock.move(IssuerKeys.FRESH_FOR);

        assertThat(tokens.decode(token)).isNotSameAs(first);
    }

    @Test
    void aTokenThatOnlyBeginsLikeAKnownOneIsRefused() {
        String token = signedBy(FIRST, LIFETIME);
        tokens.decode(token);
        String body = token.substring(0, token.lastIndexOf('.') + 1);
        String foreign = signedBy(SECOND, LIFETIME);

        assertRefused(body + foreign.substring(foreign.lastIndexOf('.') + 1), TokenRefusal.SIGNATURE);
        assertRefused(foreign, TokenRefusal.SIGNATURE);
        assertRefused(foreign, TokenRefusal.SIGNATURE);
    }

    private void assertRefused(String token, TokenRefusal reason) {
        assertThatExceptionOfType(TokenRefusal.Refused.class)
                .isThrownBy(() -> tokens.decode(token))
                .extracting(TokenRefusal.Refused::reason)
                .isEqualTo(reason);
    }

    private String signedBy(RSAKey key, Duration lifetime) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("freight-pass")
                .subject("firm1")
                .expirationTime(Date.from(clock.instant().plus(lifetime)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the test's token was not signed", e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key for the test", e);
        }
    }

    private static WebSettings settings() {
        var source = new MapConfigurationPropertySource(Map.of("freight.web.issuer", ISSUER));
        return new Binder(source).bind("freight.web", WebSettings.class).get();
    }
}
