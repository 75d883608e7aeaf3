package org.freightpass.checkpoint.watching.streams;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.freightpass.messaging.kafka.Niceness;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the watch running. Kafka Streams ends itself where the broker is away or a topic is missing; then a new one is
 * begun after a pause, and meanwhile inspections go on: they need no watch.
 */
final class WatchFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchFeed.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    /** Others of the group take over at once, not when its session ends. */
    private static final CloseOptions GOODBYE = CloseOptions.groupMembershipOperation(
                    CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(CLOSE_WITHIN);

    private final Supplier<KafkaStreams> applications;
    private final Duration retryAfter;
    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile KafkaStreams.State state = KafkaStreams.State.NOT_RUNNING;
    private @Nullable Thread thread;

    WatchFeed(Supplier<KafkaStreams> applications, Duration retryAfter) {
        this.applications = applications;
        this.retryAfter = retryAfter;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        // What Kafka Streams starts stands back with it.
        thread = Thread.ofPlatform().name("watch-feed").daemon().start(Niceness.standingBack(this::run));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            if (thread != null && !thread.join(CLOSE_WITHIN.multipliedBy(2))) {
                LOG.warn("The watch did not end within {}", CLOSE_WITHIN.multipliedBy(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Whether misuse is being watched for at this moment. */
    boolean isWatching() {
        return state == KafkaStreams.State.RUNNING || state == KafkaStreams.State.REBALANCING;
    }

    private void run() {
        while (stopping.getCount() > 0) {
            var ended = new CountDownLatch(1);
            try {
                watch(applications.get(), ended);
            } catch (RuntimeException e) {
                LOG.warn("The watch could not begin and is tried again in {}: {}", retryAfter, e.toString());
            }
            await(stopping, retryAfter);
        }
    }

    private void watch(KafkaStreams application, CountDownLatch ended) {
        try {
            application.setUncaughtExceptionHandler(failure -> {
                LOG.warn("The watch broke off and begins again in {}: {}", retryAfter, failure.toString());
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            application.setStateListener((now, before) -> {
                state = now;
                if (now.hasCompletedShutdown()) {
                    ended.countDown();
                }
            });
            application.start();
            awaitEither(ended);
        } finally {
            application.close(GOODBYE);
        }
    }

    private void awaitEither(CountDownLatch ended) {
        var over = false;
        while (!over && stopping.getCount() > 0) {
            over = await(ended, Duration.ofSeconds(1));
        }
    }

    private boolean await(CountDownLatch latch, Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
