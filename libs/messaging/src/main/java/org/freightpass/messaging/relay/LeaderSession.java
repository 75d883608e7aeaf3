package org.freightpass.messaging.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.freightpass.messaging.outbox.OutgoingEvent;

/**
 * The relay's own connection to the database. It holds the lock that makes a leader, and only through it are rows
 * deleted: whoever lost the lock has lost the connection and deletes nothing. The database ends the session, and with
 * it the lock, when it is silent for the session timeout, so that a leader that is paused or unreachable is replaced.
 * A deletion may be lost in a crash of the database (no flush is waited for), which repeats events and loses none.
 * Belongs to the relay's thread.
 */
final class LeaderSession implements AutoCloseable {

    /** Any number that nobody else locks in the service's own database. */
    private static final long LOCK = 0x6f7574626f78L;

    private static final String NEXT = """
            select id, event_id, topic, key, type, time, correlation_id, payload from outbox order by id limit ?
            """;
    private static final String DELETE = "delete from outbox where id = any(?)";
    private static final String REFUSE = """
            with refused as (delete from outbox where id = ? returning *)
            insert into outbox_refused (id, event_id, topic, key, type, time, correlation_id, payload, reason)
            select id, event_id, topic, key, type, time, correlation_id, payload, ? from refused
            """;
    private static final String APPEND_BEAT =
            "insert into outbox (event_id, topic, key, type, time) values (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement next;
    private final PreparedStatement delete;

    LeaderSession(Connection connection, OutboxSettings settings) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(
                    "set idle_session_timeout = " + settings.sessionTimeout().toMillis());
            // Statistics of a table that is mostly empty mislead the planner as soon as it is not.
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_sort = off");
        }
        next = connection.prepareStatement(NEXT);
        next.setInt(1, settings.batchSize());
        delete = connection.prepareStatement(DELETE);
    }

    boolean tryToLead() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Fails if the session, and with it the lead, is gone. */
    void prove() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** The rows that are there, lowest ids first. Never "those after the last one seen": ids commit out of order. */
    List<OutboxRow> next() throws SQLException {
        List<OutboxRow> found = new ArrayList<>();
        try (ResultSet rows = next.executeQuery()) {
            while (rows.next()) {
                found.add(new OutboxRow(rows.getLong("id"), event(rows)));
            }
        }
        return found;
    }

    void delete(Collection<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    void refuse(long id, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFUSE)) {
            statement.setLong(1, id);
            statement.setString(2, reason);
            statement.executeUpdate();
        }
    }

    /** Reads the time first, in a statement of its own: the proof of {@link Heartbeat} rests on it. */
    void appendBeat(String topic, String source) throws SQLException {
        OffsetDateTime now;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            now = rows.getObject(1, OffsetDateTime.class);
        }
        try (PreparedStatement statement = connection.prepareStatement(APPEND_BEAT)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, topic);
            statement.setString(3, source);
            statement.setString(4, Heartbeat.TYPE);
            statement.setObject(5, now.withOffsetSameInstant(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static OutgoingEvent event(ResultSet row) throws SQLException {
        Instant time = row.getObject("time", OffsetDateTime.class).toInstant();
        return new OutgoingEvent(
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                time,
                row.getString("payload"),
                row.getString("correlation_id"));
    }
}
