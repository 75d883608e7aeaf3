package org.freightpass.checkpoint;

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
 * The thread that fills local state from Kafka, without a consumer group: every instance reads everything. Whatever ends
 * a session, Kafka away or the disk full, it begins a new one after a pause and goes on behind the last batch that was
 * written; readers meanwhile have the state as it stands.
 */
public final class TopicFeed implements SmartLifecycle {

    /** One connection's worth of reading. For one thread. */
    public interface Session {

        /** Takes its partitions and goes to where the state stands. */
        void begin(Consumer<String, byte[]> consumer);

        /** Reads what has come, for a short time, and writes it. */
        void step(Consumer<String, byte[]> consumer);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Supplier<? extends Session> sessions;
    private final Duration retryAfter;
    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> current;
    private @Nullable Thread thread;

    /** {@code name} is what it feeds, in a word. */
    public TopicFeed(
            String name,
            Supplier<Consumer<String, byte[]>> consumers,
            Supplier<? extends Session> sessions,
            Duration retryAfter) {
        this.name = name;
        this.consumers = consumers;
        this.sessions = sessions;
        this.retryAfter = retryAfter;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name(name + "-feed").daemon().start(this::run);
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
                LOG.warn("The feed of the {} did not end within {}", name, STOP_WITHIN);
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
                LOG.info("The feed of the {} follows its topics", name);
                while (!isStopping()) {
                    session.step(consumer);
                }
            } catch (WakeupException stopped) {
                LOG.debug("The feed of the {} was woken to stop", name);
            } catch (RuntimeException e) {
                LOG.warn("The feed of the {} broke off and begins again in {}: {}", name, retryAfter, e.toString());
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
