package org.freightpass.notification.reports.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.freightpass.notification.reports.ReportReading;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ReportSource;
import org.freightpass.notification.reports.ToldReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks checkpoint-service once: few at once (bulkhead), for a limited time, and not at all for a while after failures in
 * a row. A page waits for the answer, so nothing is tried again; whoever looks again asks again. Safe for use by many
 * threads.
 */
final class HttpReports implements ReportSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpReports.class);
    private static final String NAME = "reports";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReportsSettings settings;
    private final HttpClient http;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final TimeLimiter limit;

    HttpReports(ReportsSettings settings) {
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

    /** As checkpoint-service answers; what else it says is not needed here. */
    private record Answer(List<ToldReport> items) {}

    @Override
    public ReportReading read(By by, List<UUID> ids, String token) {
        String key =
                switch (by) {
                    case REPORT -> "id";
                    case ALERT -> "alert";
                };
        String query = ids.stream().map(id -> key + "=" + id).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        settings.checkpointService().resolve("/api/v1/checkpoints/reports?" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .build();
        try {
            return bulkhead.executeCallable(() -> breaker.executeCallable(ask(request)));
        } catch (BulkheadFullException | CallNotPermittedException notAsked) {
            return ReportReading.not(State.AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ReportReading.not(State.AWAY);
        } catch (Exception away) {
            LOG.warn("Reports could not be read at checkpoint-service: {}", away.toString());
            return ReportReading.not(State.AWAY);
        }
    }

    private Callable<ReportReading> ask(HttpRequest request) {
        return () -> read(limit.executeFutureSupplier(
                () -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))));
    }

    /** A refusal is an answer; an outage is thrown, so that the breaker counts it. */
    private static ReportReading read(HttpResponse<String> response) throws IOException {
        return switch (response.statusCode()) {
            case OK -> ReportReading.read(reports(response.body()));
            case UNAUTHORIZED -> ReportReading.not(State.SIGN_IN_AGAIN);
            case FORBIDDEN -> ReportReading.not(State.NOT_YOURS);
            default -> throw new IOException("checkpoint-service answers " + response.statusCode());
        };
    }

    private static List<ToldReport> reports(String body) throws IOException {
        try {
            return JSON.readValue(body, Answer.class).items();
        } catch (JacksonException | IllegalArgumentException e) {
            // Without the body: it may hold what somebody wrote.
            throw new IOException("checkpoint-service answers something else than reports: " + e.getClass());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
