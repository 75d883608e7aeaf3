package org.freightpass.outages;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Another service as it is asked from here while somebody waits: few at once (bulkhead), each attempt for a limited
 * time, again where that may help, and not at all for a while after failures in a row. Safe for use by many threads.
 */
public final class Peer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);

    private final String name;
    private final HttpClient http;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final TimeLimiter limit;

    /**
     * All of them positive; the pause between two attempts may be none.
     *
     * @param atOnce how many wait for it at the same time; the next one does not wait
     * @param timeLimit how long one attempt may take
     * @param attempts how often it is asked at most
     * @param pause between two attempts
     * @param openAfter failed attempts in a row after which it is not asked for a while
     * @param openFor how long it is not asked then
     */
    public record Limits(
            int atOnce, Duration timeLimit, int attempts, Duration pause, int openAfter, Duration openFor) {}

    /** What an answer says. */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * Reads one.
         *
         * @throws IOException for an answer that is an outage: it counts as a failure and is asked for again
         */
        T of(HttpResponse<String> answer) throws IOException;
    }

    /** @param name of the service, for the log */
    public Peer(String name, Limits limits) {
        this.name = name;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.timeLimit())
                .build();
        bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.atOnce())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(limits.attempts())
                        .waitDuration(limits.pause())
                        .ignoreExceptions(CallNotPermittedException.class, InterruptedException.class)
                        .build());
        breaker = Breakers.afterFailuresInARow(name, limits.openAfter(), limits.openFor());
        limit = TimeLimiter.of(limits.timeLimit());
    }

    /**
     * Asks and reads the answer, a text in UTF-8.
     *
     * @throws PeerAwayException when it was not asked, was asked in vain, or this thread was interrupted, which it stays
     */
    public <T> T ask(HttpRequest request, Reading<T> reading) throws PeerAwayException {
        try {
            return bulkhead.executeCallable(
                    () -> retry.executeCallable(() -> breaker.executeCallable(() -> once(request, reading))));
        } catch (BulkheadFullException | CallNotPermittedException notTried) {
            throw new PeerAwayException("not tried: " + notTried.getMessage(), notTried);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerAwayException("interrupted", e);
        } catch (Exception away) {
            LOG.warn("{} did not answer {}: {}", name, request.uri().getPath(), away.toString());
            throw new PeerAwayException("no answer", away);
        }
    }

    private <T> T once(HttpRequest request, Reading<T> reading) throws Exception {
        return reading.of(limit.executeFutureSupplier(
                () -> http.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8))));
    }

    @Override
    public void close() {
        http.close();
    }
}
