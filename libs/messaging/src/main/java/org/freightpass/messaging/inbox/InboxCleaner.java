package org.freightpass.messaging.inbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets old events, in small portions and on a thread of its own. Several instances may do it at once; a failure is
 * logged and tried again at the next time.
 */
final class InboxCleaner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCleaner.class);
    private static final int PORTION = 5000;
    private static final String FORGET = """
            delete from inbox where ctid = any(array(
                select ctid from inbox where received_at < now() - make_interval(secs => ?) limit ?))
            """;

    private final JdbcClient jdbc;
    private final Duration keep;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("inbox-cleaner").daemon().factory());

    InboxCleaner(JdbcClient jdbc, InboxSettings settings) {
        this.jdbc = jdbc;
        this.keep = settings.keep();
        long interval = settings.cleanInterval().toMillis();
        var _ = clock.scheduleWithFixedDelay(this::clean, interval, interval, TimeUnit.MILLISECONDS);
    }

    void clean() {
        try {
            int forgotten = PORTION;
            while (forgotten == PORTION && !clock.isShutdown()) {
                forgotten =
                        jdbc.sql(FORGET).param(keep.toSeconds()).param(PORTION).update();
            }
        } catch (DataAccessException e) {
            LOG.warn("Old events stay in the inbox until the next time", e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
