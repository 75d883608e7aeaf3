package org.freightpass.webkit.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@OnTrial
@ExtendWith(OutputCaptureExtension.class)
class CorrelationTests {

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Test
    void anIdThatTheClientSendsComesBack() {
        assertThat(sent("abc-1.2:3_4")).isEqualTo("abc-1.2:3_4");
    }

    @Test
    void anIdThatCouldBreakALogLineIsReplaced() {
        assertThat(sent("a b")).matches("[0-9a-f-]{36}");
        assertThat(sent("a".repeat(65))).matches("[0-9a-f-]{36}");
        assertThat(sent("a".repeat(64))).hasSize(64);
    }

    @Test
    void aRefusalHasOneToo() {
        assertThat(Http.on(port).get("/api/v1/whoami").header("X-Correlation-Id"))
                .isNotEmpty();
    }

    @Test
    void theLogLineHoldsTheRouteAndNothingOfTheRequest(CapturedOutput output) {
        Http.on(port)
                .with(TestIssuer.token("firm1"))
                .get("/api/v1/search?plate=JA12345&least=x", Map.of("X-Correlation-Id", "log-line-1"));

        assertThat(output).contains("[log-line-1]").contains("GET /api/v1/search 400");
        assertThat(output).doesNotContain("JA12345").doesNotContain("firm1");
    }

    @Test
    void aServiceRunsAsTheDefaultsSay() {
        ServiceDefaults.DEFAULTS.forEach((name, value) ->
                assertThat(environment.getProperty(name)).as(name).isEqualTo(value));
    }

    private String sent(String id) {
        return Http.on(port).get("/api/v1/open", Map.of("X-Correlation-Id", id)).header("X-Correlation-Id");
    }
}
