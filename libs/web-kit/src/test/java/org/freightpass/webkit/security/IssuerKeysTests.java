package org.freightpass.webkit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.time.Duration;
import org.freightpass.webkit.limits.MovedClock;
import org.junit.jupiter.api.Test;

class IssuerKeysTests {

    private static final Duration OUTAGE = Duration.ofHours(24);

    private final MovedClock clock = new MovedClock();
    private int calls;
    private boolean away;
    private String served = "first";
    private final IssuerKeys keys = new IssuerKeys(this::answer, OUTAGE, clock);

    @Test
    void keysAreAskedForOnceWhileTheyAreFresh() throws Exception {
        assertThat(found("first")).isTrue();
        clock.move(IssuerKeys.FRESH_FOR.minusMillis(1));
        assertThat(found("first")).isTrue();
        assertThat(calls).isEqualTo(1);
        clock.move(Duration.ofMillis(1));
        assertThat(found("first")).isTrue();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void anUnknownKeyIsLookedForButNotAtEveryRequest() throws Exception {
        found("first");
        served = "second";

        assertThat(found("second")).isFalse();
        clock.move(IssuerKeys.BETWEEN_LOOKS_FOR_A_NEW_KEY);
        assertThat(found("second")).isTrue();
        assertThat(found("third")).isFalse();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void withoutAnyKeyAnIssuerAwayIsAnOutageAndIsAskedAgainSoon() throws Exception {
        away = true;
        assertThatExceptionOfType(IssuerAwayException.class).isThrownBy(() -> found("first"));
        assertThatExceptionOfType(IssuerAwayException.class).isThrownBy(() -> found("first"));
        assertThat(calls).isEqualTo(1);

        away = false;
        clock.move(IssuerKeys.BETWEEN_ATTEMPTS);
        assertThat(found("first")).isTrue();
    }

    @Test
    void knownKeysServeOnThroughAnOutageAndNoLonger() throws Exception {
        found("first");
        away = true;

        clock.move(OUTAGE.minusMillis(1));
        assertThat(found("first")).isTrue();
        clock.move(Duration.ofMillis(1));
        assertThatExceptionOfType(IssuerAwayException.class).isThrownBy(() -> found("first"));
    }

    private boolean found(String id) throws IssuerAwayException {
        return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null)
                .isEmpty();
    }

    private JWKSet answer() throws IOException, JOSEException {
        calls++;
        if (away) {
            throw new IOException("refused");
        }
        OctetSequenceKey key = new OctetSequenceKeyGenerator(256).keyID(served).generate();
        return new JWKSet(key);
    }
}
