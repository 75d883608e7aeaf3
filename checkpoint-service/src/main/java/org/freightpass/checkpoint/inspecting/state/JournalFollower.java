package org.freightpass.checkpoint.inspecting.state;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that empties the journal once Kafka is back. A failure is tried again at the next turn. */
final class JournalFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFollower.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final DurableInspections inspections;
    private final Duration every;
    private CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    JournalFollower(DurableInspections inspections, Duration every) {
        this.inspections = inspections;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("journal-follower").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            if (thread != null && !thread.join(STOP_WITHIN)) {
                LOG.warn("The journal's follower did not end within {}", STOP_WITHIN);
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
        try {
            while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                turn();
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted: the journal keeps what it has");
        }
    }

    private void turn() {
        try {
            if (!inspections.follow()) {
                LOG.debug("{} events wait in the journal", inspections.waiting());
            }
        } catch (RuntimeException e) {
            LOG.error("The journal cannot be followed", e);
        }
    }
}
