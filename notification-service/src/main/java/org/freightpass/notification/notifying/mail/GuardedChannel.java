package org.freightpass.notification.notifying.mail;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.LetterChannel;
import org.freightpass.notification.notifying.SendResult;
import org.freightpass.notification.notifying.mail.SendFailure.Certainty;

/**
 * E-mail within its limits, from the outside in: so many at once, so many a second, none while the server is down, a
 * quick second try for what was surely not sent, and a time limit on each try. A time limit that strikes leaves the
 * result unknown, so it is not tried again. Safe for several threads.
 */
final class GuardedChannel implements LetterChannel {
    private static final String NAME = "email";

    private final SmtpSending smtp;
    private final ExecutorService threads;
    private final Bulkhead bulkhead;
    private final RateLimiter rate;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final TimeLimiter limit;

    GuardedChannel(SmtpSending smtp, ExecutorService threads, EmailSettings settings) {
        this.smtp = smtp;
        this.threads = threads;
        this.bulkhead = Bulkhead.of(
                NAME,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.workers())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.rate = RateLimiter.of(
                NAME,
                RateLimiterConfig.custom()
                        .limitForPeriod(settings.perSecond())
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(settings.patience())
                        .build());
        this.breaker = CircuitBreaker.of(
                NAME,
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(settings.failuresInPercent())
                        .slidingWindowSize(settings.calls())
                        .minimumNumberOfCalls(settings.calls())
                        .waitDurationInOpenState(settings.rest())
                        .ignoreException(failure -> certainty(failure) == Certainty.REJECTED)
                        .build());
        this.retry = Retry.of(
                NAME,
                RetryConfig.custom()
                        .maxAttempts(settings.quickTries())
                        .intervalFunction(IntervalFunction.of(settings.betweenTries()))
                        .retryOnException(failure -> certainty(failure) == Certainty.NOT_SENT)
                        .build());
        this.limit = TimeLimiter.of(settings.timeLimit());
    }

    @Override
    public SendResult send(Letter letter) {
        Callable<SendResult> once = () -> within(letter);
        Callable<SendResult> tried = breaker.decorateCallable(Retry.decorateCallable(retry, once));
        try {
            return Bulkhead.decorateCallable(bulkhead, RateLimiter.decorateCallable(rate, tried))
                    .call();
        } catch (BulkheadFullException busy) {
            return new SendResult.NotTried("Too many letters are being sent at once.");
        } catch (RequestNotPermitted busy) {
            return new SendResult.NotTried("Too many letters have left in this second.");
        } catch (CallNotPermittedException resting) {
            return new SendResult.NotTried("The mail server has failed too often and is left alone for a while.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new SendResult.Unknown("The service was stopped while the letter was being sent.");
        } catch (Exception failure) {
            return result(failure);
        }
    }

    private SendResult within(Letter letter) throws Exception {
        return limit.executeFutureSupplier(() -> threads.submit(() -> {
            smtp.send(letter);
            return new SendResult.Sent();
        }));
    }

    private static SendResult result(Exception failure) {
        String reason = String.valueOf(failure.getMessage());
        return switch (certainty(failure)) {
            case NOT_SENT -> new SendResult.NotSent(reason);
            case REJECTED -> new SendResult.Rejected(reason);
            case UNKNOWN ->
                new SendResult.Unknown(
                        failure instanceof TimeoutException ? "The mail server did not answer in time." : reason);
        };
    }

    private static Certainty certainty(Throwable failure) {
        return failure instanceof SendFailure known ? known.certainty() : Certainty.UNKNOWN;
    }
}
