package org.freightpass.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL server per JVM, started by the first who asks and stopped with the JVM. Every call of
 * {@link #database()} gives a new, empty database on it, so tests share nothing but the server. Writes are not flushed
 * to the disk: a test's data need not survive a power cut. Safe for use by several threads.
 */
public final class RealPostgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RealPostgres() {}

    public static TestDatabase database() {
        PostgresServer server = Holder.SERVER;
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no new database on the test server " + server.url("postgres"), e);
        }
        return new TestDatabase(server.url(name), server.username(), server.password());
    }

    private static final class Holder {
        private static final PostgresServer SERVER =
                TestServers.chosen() == TestServers.CONTAINERS ? new ContainerPostgres() : new EmbeddedPostgresServer();
    }
}
