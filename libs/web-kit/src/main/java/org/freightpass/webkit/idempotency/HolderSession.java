package org.freightpass.webkit.idempotency;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * This process as the database knows it: a session of its own, outside of the pool, that holds an advisory lock on a
 * number which its claims carry. The database ends the session with the process, and its host's after about half a
 * minute, and so tells everybody that what was claimed under the number will not be ended. A process that stands still
 * keeps its number; one that loses its session gets another number with the next.
 */
final class HolderSession implements Supplier<@Nullable Long>, InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HolderSession.class);
    private static final int CHECKED_EVERY_SECONDS = 1;
    private static final int PATIENCE_SECONDS = 5;

    private final JdbcConnectionDetails database;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("idempotency-holder").daemon().factory());
    private volatile @Nullable Long number;
    private @Nullable Connection connection;
    private boolean awayTold;

    HolderSession(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** Null while there is no session. A session that was lost unnoticed may still give its number. */
    @Override
    public @Nullable Long get() {
        return number;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // check() reports its failures itself
    public void afterPropertiesSet() {
        executor.scheduleWithFixedDelay(this::check, 0, CHECKED_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks whether the session is there and opens another one where it is not. */
    synchronized void check() {
        try {
            Connection open = connection;
            if (open == null || !open.isValid(PATIENCE_SECONDS)) {
                close();
                open();
                awayTold = false;
            }
        } catch (SQLException | RuntimeException away) {
            close();
            if (!awayTold) {
                awayTold = true;
                LOG.warn("No session for the holder of idempotency keys, until there is one: {}", away.toString());
            }
        }
    }

    private void open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.getUsername() == null ? "" : database.getUsername());
        properties.setProperty("password", database.getPassword() == null ? "" : database.getPassword());
        properties.setProperty("ApplicationName", "idempotency-holder");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(PATIENCE_SECONDS));
        connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_idle = 10");
            statement.execute("set tcp_keepalives_interval = 5");
            statement.execute("set tcp_keepalives_count = 3");
        }
        long drawn = ThreadLocalRandom.current().nextLong();
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, drawn);
            lock.execute();
        }
        number = drawn;
    }

    private void close() {
        number = null;
        Connection ending = connection;
        connection = null;
        if (ending != null) {
            try {
                ending.close();
            } catch (SQLException gone) {
                LOG.debug("The session was over already: {}", gone.toString());
            }
        }
    }

    /** Its requests have ended by now, so nothing is held under the number. */
    @Override
    public void destroy() {
        executor.shutdownNow();
        synchronized (this) {
            close();
        }
    }
}
