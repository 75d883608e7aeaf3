package org.freightpass.webkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnTrial
class ApiDocumentTests {

    @LocalServerPort
    int port;

    @Test
    void theDocumentTellsWhatTheKitAddsToEveryOperation() {
        JsonNode document = Http.on(port).get("/v3/api-docs").json();

        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
        JsonNode numbers = document.at("/paths/~1api~1v1~1numbers/get");
        assertThat(numbers.at("/parameters/0/name").asString()).isEqualTo("cursor");
        assertThat(numbers.at("/parameters/1/name").asString()).isEqualTo("limit");
        assertThat(numbers.at("/parameters").size()).isEqualTo(2);
        assertThat(numbers.at("/responses/default/content").has("application/problem+json"))
                .isTrue();
        JsonNode orders = document.at("/paths/~1api~1v1~1orders/post");
        assertThat(orders.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
        assertThat(document.at("/paths/~1api~1v1~1whoami/get").has("parameters"))
                .isFalse();
    }
}
