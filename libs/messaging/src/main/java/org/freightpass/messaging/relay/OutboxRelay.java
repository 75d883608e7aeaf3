package org.freightpass.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.freightpass.messaging.outbox.RelayWake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the outbox to Kafka: at least once, in the order of their ids, some milliseconds after the
 * commit. Any number of instances may run; the one that holds the lock leads, the others try for it once a second.
 *
 * <p>What makes it correct: rows are found by looking, never by a position remembered; exactly the acknowledged ids
 * are deleted; the first failure closes the producer, then the session, and the next term begins at the lowest id. A
 * failure of anything (database, broker) is answered by a bounded, growing pause and a new term, for ever.
 *
 * <p>Works on one thread of its own, woken after each commit of this instance; a look every poll interval finds what
 * other instances commit. Stops after the web server and the listeners, and finishes the batch under way.
 */
public final class OutboxRelay implements SmartLifecycle, RelayWake {

    /** Started before and stopped after everything that appends. */
    private static final int PHASE = 0;

    private static final Duration LAST_GRACE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final RelayParts parts;
    private final OutboxSettings settings;
    private final RelayMeters meters;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    OutboxRelay(RelayParts parts, OutboxSettings settings, RelayMeters meters) {
        this.parts = parts;
        this.settings = settings;
        this.meters = meters;
    }

    /** Something was committed: look now. Costs next to nothing; may be called from any thread. */
    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Whether this instance is the one that sends. */
    public boolean leads() {
        return meters.leads();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        Thread ending = thread;
        if (!running || ending == null) {
            return;
        }
        running = false;
        wake();
        try {
            if (!ending.join(settings.stopTimeout())) {
                ending.interrupt();
                ending.join(LAST_GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void run() {
        Backoff backoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        while (running) {
            try (LeaderSession session = parts.session()) {
                awaitLead(session);
                lead(session, backoff);
            } catch (SQLException | RuntimeException e) {
                meters.restarted();
                if (running) {
                    Duration pause = backoff.next();
                    LOG.warn("The outbox relay begins again in {} ms", pause.toMillis(), e);
                    pause(pause);
                }
            }
        }
    }

    private void awaitLead(LeaderSession session) throws SQLException {
        while (running && !session.tryToLead()) {
            pause(settings.leaderRetry());
        }
    }

    /** The producer is closed before the session: nothing of this term is sent once another can lead. */
    private void lead(LeaderSession session, Backoff backoff) throws SQLException {
        if (!running) {
            return;
        }
        try (RelayProducer producer = parts.producer()) {
            LeaderTerm term =
                    new LeaderTerm(session, producer, parts.heartbeat(), parts.watch(), meters, settings.ackCheck());
            meters.leading(true);
            LOG.info("This instance's outbox relay leads");
            while (running) {
                boolean sent = term.step();
                backoff.reset();
                if (!sent) {
                    LockSupport.parkNanos(settings.pollInterval().toNanos());
                }
            }
        } finally {
            meters.leading(false);
        }
    }

    /** A wake does not shorten it. */
    private void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); running && left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
