package org.freightpass.checkpoint.passes.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that fills the view. Whatever ends a session, Kafka away or the disk full, it begins a new one after a
 * pause and goes on behind the last batch that was written; readers meanwhile have the view as it stands.
 */
final class ViewFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Supplier<ViewSession> sessions;
    private final Duration retryAfter;
    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> current;
    private @Nullable Thread thread;

    ViewFeed(Supplier<Consumer<String, byte[]>> consumers, Supplier<ViewSession> sessions, Duration retryAfter) {
        this.consumers = consumers;
        this.sessions = sessions;
        this.retryAfter = retryAfter;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("view-feed").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (thread != null && !thread.join(STOP_WITHIN)) {
                LOG.warn("The view's feed did not end within {}", STOP_WITHIN);
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

    private void run() {
        while (!isStopping()) {
            try (var consumer = consumers.get()) {
                current = consumer;
                var session = sessions.get();
                session.begin(consumer);
                LOG.info("The view follows its topics");
                while (!isStopping()) {
                    session.step(consumer);
                }
            } catch (WakeupException stopped) {
                LOG.debug("The view's feed was woken to stop");
            } catch (RuntimeException e) {
                LOG.warn("The view's feed broke off and begins again in {}: {}", retryAfter, e.toString());
                pause();
            } finally {
                current = null;
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(retryAfter.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped in the pause");
            }
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }
}
