package org.freightpass.checkpoint.desk.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.freightpass.checkpoint.desk.PassDesk;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.outages.Peer;
import org.freightpass.outages.PeerAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks pass-service within limits. Everything that does not end the matter is Away. Safe for use by many threads. */
final class HttpPassDesk implements PassDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPassDesk.class);
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final Peer passService;

    HttpPassDesk(DeskSettings settings) {
        address = settings.passService();
        passService = new Peer("pass-service", settings.limits());
    }

    @Override
    public Answer issue(UUID id, CheckpointCode checkpoint, String body, String token) {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/desk/passes?checkpoint=" + checkpoint))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", id.toString())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            return passService.ask(request, HttpPassDesk::read);
        } catch (PeerAwayException away) {
            LOG.info("The application {} was not handed on: {}", id, away.why());
            return new Answer.Away(away.why());
        }
    }

    /** An outage is thrown, so that it is tried again and the breaker counts it. */
    private static Answer read(HttpResponse<String> response) throws IOException {
        var status = response.statusCode();
        if (status >= SERVER_ERROR) {
            throw new IOException("pass-service answers " + status);
        }
        var body = json(response.body());
        if (status == CREATED) {
            var number = text(body, "number");
            if (number == null) {
                throw new IOException("pass-service answers 201 without a number");
            }
            return new Answer.Issued(number);
        }
        var code = text(body, "code");
        if (status == UNAUTHORIZED || code == null || body.path("retryable").asBoolean(false)) {
            return new Answer.Away("pass-service answers " + status);
        }
        return new Answer.Refused(code, refusal(body), text(body, "number"));
    }

    private static String refusal(JsonNode problem) {
        var detail = text(problem, "detail");
        var remedy = text(problem, "remedy");
        return (detail == null ? "" : detail) + (remedy == null ? "" : " " + remedy);
    }

    private static JsonNode json(String text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IOException("pass-service answers something else than JSON", e);
        }
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).isString() ? body.path(field).stringValue() : null;
    }

    @Override
    public void close() {
        passService.close();
    }
}
