package org.freightpass.notification.console.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.freightpass.notification.console.News;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hears what the database tells of cases, on one connection and one thread. After an outage it tells the pages to look
 * at everything again: what was said meanwhile is lost.
 */
final class CaseNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CaseNews.class);
    private static final int LISTENS_MILLIS = 1000;
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(2);
    private static final int BEATS_AFTER = 15;

    private final DataSource database;
    private final Watching watching;
    private @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    CaseNews(DataSource database, Watching watching) {
        this.database = database;
        this.watching = watching;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("case-news").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        watching.closeAll();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException away) {
                LOG.warn("News of cases are not heard now: {}", away.toString());
                rest();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen hotline");
            watching.tell(News.EVERYTHING);
            PGConnection told = connection.unwrap(PGConnection.class);
            for (int silent = 1; stopped.getCount() > 0; silent++) {
                PGNotification[] notifications = told.getNotifications(LISTENS_MILLIS);
                if (notifications != null) {
                    tell(notifications);
                }
                if (silent % BEATS_AFTER == 0) {
                    watching.beat();
                }
            }
            statement.execute("unlisten hotline");
        }
    }

    private void tell(PGNotification[] notifications) {
        for (PGNotification notification : notifications) {
            watching.tell(news(notification.getParameter()));
        }
    }

    /** {@code INSERT 20220421-0001 7301 7302}; anything else is of the lines. */
    static News news(String told) {
        String[] parts = told.split(" ", -1);
        return parts.length == 4
                ? new News(parts[0].equals("INSERT"), parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))
                : News.EVERYTHING;
    }

    private void rest() {
        try {
            if (stopped.await(AFTER_OUTAGE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("No longer listening for news of cases");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
