package org.freightpass.checkpoint.desk.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.freightpass.checkpoint.desk.PassDesk;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks pass-service: few at once (bulkhead), each attempt for a limited time, again where that may help, and not at all
 * for a while after failures in a row. Everything that does not end the matter is Away. Safe for use by many threads.
 */
final class HttpPassDesk implements PassDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpPassDesk.class);
    private static final String NAME = "pass-desk";
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final DeskSettings settings;
    private final HttpClient http;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final TimeLimiter limit;

    HttpPassDesk(DeskSettings settings) {
        this.settings = settings;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeLimit())
                .build();
        bulkhead = Bulkhead.of(
                NAME,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.atOnce())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        retry = Retry.of(
                NAME,
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .waitDuration(settings.retryWait())
                        .ignoreExceptions(CallNotPermittedException.class, InterruptedException.class)
                        .build());
        breaker = CircuitBreaker.of(
                NAME,
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                settings.openAfter(),
                                settings.openAfter(),
                                CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        limit = TimeLimiter.of(settings.timeLimit());
    }

    @Override
    public Answer issue(UUID id, CheckpointCode checkpoint, String body, String token) {
        var request = HttpRequest.newBuilder(
                        settings.passService().resolve("/api/v1/desk/passes?checkpoint=" + checkpoint))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", id.toString())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            return bulkhead.executeCallable(() -> retry.executeCallable(() -> breaker.executeCallable(ask(request))));
        } catch (BulkheadFullException | CallNotPermittedException notTried) {
            return new Answer.Away("not tried: " + notTried.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away("interrupted");
        } catch (Exception away) {
            LOG.warn("The application {} could not be handed on: {}", id, away.toString());
            return new Answer.Away("no answer");
        }
    }

    private Callable<Answer> ask(HttpRequest request) {
        return () -> read(limit.executeFutureSupplier(
                () -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))));
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
        http.close();
    }
}
