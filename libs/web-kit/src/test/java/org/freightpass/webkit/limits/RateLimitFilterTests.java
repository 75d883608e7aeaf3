package org.freightpass.webkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

@OnTrial
@Import(RateLimitFilterTests.StandingClock.class)
@TestPropertySource(
        properties = {
            "freight.web.rate.anonymous.burst=1",
            "freight.web.rate.anonymous.per-second=1",
            "freight.web.rate.roles.OFFICER.burst=2",
            "freight.web.rate.roles.OFFICER.per-second=1",
            "freight.web.clock-skew=100000d"
        })
class RateLimitFilterTests {

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @TestConfiguration
    static class StandingClock {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    @Test
    void overItsRateAClientIsToldToWaitAndThenServedAgain() {
        Http officer = Http.on(port).with(TestIssuer.token("officer1"));

        Answer first = officer.get("/api/v1/whoami");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=2;w=2");
        assertThat(first.header("RateLimit")).isEqualTo("\"client\";r=1;t=1");
        assertThat(officer.get("/api/v1/whoami").status()).isEqualTo(200);

        Answer refused = officer.get("/api/v1/whoami");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("1");

        assertThat(Http.on(port)
                        .with(TestIssuer.token("officer2"))
                        .get("/api/v1/whoami")
                        .status())
                .isEqualTo(200);
        clock.move(Duration.ofSeconds(1));
        assertThat(officer.get("/api/v1/whoami").status()).isEqualTo(200);
    }

    @Test
    void anAddressWithoutATokenHasARateOfItsOwn() {
        assertThat(Http.on(port).get("/api/v1/open").status()).isEqualTo(200);
        assertThat(Http.on(port).get("/api/v1/open").status()).isEqualTo(429);
        assertThat(Http.on(port).get("/actuator/health").status()).isEqualTo(200);
    }
}
