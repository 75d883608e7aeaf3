package org.freightpass.notification.notifying.sending;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
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
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.SendResult;
import org.freightpass.notification.notifying.sending.SendFailure.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * One server or gateway within its limits, from the outside in: so many at once, so many a second, none while the other
 * side is down, a quick second try for what was surely not sent, and a time limit on each try. A time limit that strikes
 * leaves the result unknown, so it is not tried again. Whether the other side is down is judged for each {@code side}
 * apart: a gateway has one, webhooks have one for each firm. Safe for several threads.
 */
final class Guard {
    private static final int TRIAL_CALLS = 2;

    private final String name;
    private final Channel channel;
    private final ExecutorService threads;
    private final ChannelMeters meters;
    private final Bulkhead bulkhead;
    private final RateLimiter rate;
    private final CircuitBreakerRegistry breakers;
    private final Retry retry;
    private final TimeLimiter limit;
    private volatile @Nullable Said lastFailure;

    Guard(String name, Channel channel, ExecutorService threads, Limits limits, ChannelMeters meters) {
        this.name = name;
        this.channel = channel;
        this.threads = threads;
        this.meters = meters;
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.workers())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.rate = RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(limits.perSecond())
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(limits.patience())
                        .build());
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(limits.failuresInPercent())
                .slidingWindowSize(limits.calls())
                .minimumNumberOfCalls(limits.calls())
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .waitDurationInOpenState(limits.rest())
                .ignoreException(failure -> certainty(failure) == Certainty.REJECTED)
                .build());
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(limits.quickTries())
                        .intervalFunction(IntervalFunction.of(limits.betweenTries()))
                        .retryOnException(Guard::isSurelyNotSent)
                        .build());
        this.limit = TimeLimiter.of(limits.timeLimit());
        retry.getEventPublisher().onRetry(event -> meters.triedAgain(name));
        limit.getEventPublisher().onTimeout(event -> meters.timedOut(name));
        meters.watch(this);
    }

    String name() {
        return name;
    }

    Channel channel() {
        return channel;
    }

    Bulkhead bulkhead() {
        return bulkhead;
    }

    RateLimiter rate() {
        return rate;
    }

    CircuitBreakerRegistry breakers() {
        return breakers;
    }

    @Nullable
    Said lastFailure() {
        return lastFailure;
    }

    boolean isResting(String side) {
        return breakers.circuitBreaker(side).getState() == CircuitBreaker.State.OPEN;
    }

    /** What is called: returns when the letter was taken. */
    interface Sending {
        void send() throws SendFailure;
    }

    SendResult send(String side, Sending sending) {
        SendResult result = guarded(side, sending);
        switch (result) {
            case SendResult.Sent sent -> {}
            case SendResult.Rejected rejected -> {}
            case SendResult.NotSent failed -> lastFailure = failed.reason();
            case SendResult.Away away -> lastFailure = away.reason();
            case SendResult.Unknown unknown -> lastFailure = unknown.reason();
            case SendResult.NotTried resting -> {}
        }
        meters.came(name, result);
        return result;
    }

    private SendResult guarded(String side, Sending sending) {
        Callable<SendResult> once = () -> within(sending);
        Callable<SendResult> tried =
                breakers.circuitBreaker(side).decorateCallable(Retry.decorateCallable(retry, once));
        try {
            return Bulkhead.decorateCallable(bulkhead, RateLimiter.decorateCallable(rate, tried))
                    .call();
        } catch (BulkheadFullException busy) {
            return new SendResult.NotTried(
                    Said.by("Too many letters are being sent at once.", Sentence.TOO_MANY_AT_ONCE));
        } catch (RequestNotPermitted busy) {
            return new SendResult.NotTried(
                    Said.by("Too many letters have left in this second.", Sentence.TOO_MANY_A_SECOND));
        } catch (CallNotPermittedException resting) {
            return new SendResult.NotTried(
                    Said.by("The other side has failed too often and is left alone for a while.", Sentence.LEFT_ALONE));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new SendResult.Unknown(Said.by(
                    "The service was stopped while the letter was being sent.", Sentence.STOPPED_WHILE_SENDING));
        } catch (Exception failure) {
            return result(failure);
        }
    }

    private SendResult within(Sending sending) throws Exception {
        return limit.executeFutureSupplier(() -> threads.submit(() -> {
            sending.send();
            return new SendResult.Sent();
        }));
    }

    private static SendResult result(Exception failure) {
        Said reason = reason(failure);
        return switch (certainty(failure)) {
            case NOT_SENT -> new SendResult.NotSent(reason);
            case AWAY -> new SendResult.Away(reason);
            case REJECTED -> new SendResult.Rejected(reason);
            case UNKNOWN -> new SendResult.Unknown(reason);
        };
    }

    private static Said reason(Exception failure) {
        return switch (failure) {
            case SendFailure known -> known.said();
            case TimeoutException late -> Said.by("The other side did not answer in time.", Sentence.NO_ANSWER_IN_TIME);
            default -> new Said(String.valueOf(failure.getMessage()), null);
        };
    }

    private static boolean isSurelyNotSent(Throwable failure) {
        Certainty certainty = certainty(failure);
        return certainty == Certainty.NOT_SENT || certainty == Certainty.AWAY;
    }

    private static Certainty certainty(Throwable failure) {
        return failure instanceof SendFailure known ? known.certainty() : Certainty.UNKNOWN;
    }
}
