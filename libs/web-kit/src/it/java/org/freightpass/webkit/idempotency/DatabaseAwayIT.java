package org.freightpass.webkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.TrialService;
import org.freightpass.webkit.trial.TrialWrites;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Nothing listens where the database should be. */
@SpringBootTest(
        classes = TrialService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:postgresql://localhost:1/none",
            "spring.datasource.hikari.connection-timeout=300",
            "spring.datasource.hikari.initialization-fail-timeout=-1",
            "spring.flyway.enabled=false"
        })
class DatabaseAwayIT {

    private static final String ORDER = "{\"name\":\"a\"}";

    @LocalServerPort
    int port;

    @Autowired
    TrialWrites writes;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("freight.web.issuer", TestIssuer::issuer);
        settings.add("freight.web.jwk-set-uri", TestIssuer::jwkSetUri);
    }

    @Test
    void aKeyedWriteIsNotMadeForItCouldNotBeRecognisedAgain() {
        Answer answer = http().post("/api/v1/orders", ORDER, Map.of("Idempotency-Key", "k"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("OUTAGE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(writes.effects()).isZero();
    }

    @Test
    void whatNeedsNoDatabaseGoesOn() {
        assertThat(http().get("/api/v1/whoami").status()).isEqualTo(200);
    }

    private Http http() {
        return Http.on(port).with(TestIssuer.token("firm1"));
    }
}
