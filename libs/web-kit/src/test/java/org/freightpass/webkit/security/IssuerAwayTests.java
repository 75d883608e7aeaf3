package org.freightpass.webkit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.TrialService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service starts and runs while nothing listens where the issuer should be. */
@SpringBootTest(
        classes = TrialService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "freight.web.issuer=http://localhost:1",
            "freight.web.issuer-timeout=200ms"
        })
class IssuerAwayTests {

    @LocalServerPort
    int port;

    @Test
    void aTokenThatCannotBeCheckedIsAnOutageAndNotARefusal() {
        String token = TestIssuer.tokenWith(Map.of("iss", "http://localhost:1"));

        Answer answer = Http.on(port).with(token).get("/api/v1/whoami");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("OUTAGE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whatNeedsNoTokenGoesOn() {
        assertThat(Http.on(port).get("/api/v1/open").status()).isEqualTo(200);
        assertThat(Http.on(port).with("nonsense").get("/api/v1/whoami").status())
                .isEqualTo(401);
    }
}
