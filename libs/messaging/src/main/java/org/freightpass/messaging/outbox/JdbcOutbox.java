package org.freightpass.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.freightpass.messaging.Correlation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as a table in the caller's database. Wakes the relay once per transaction, after the commit. */
final class JdbcOutbox implements Outbox {

    private static final String APPEND_ONE = """
            insert into outbox (event_id, topic, key, type, time, correlation_id, payload)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String APPEND_ALL = """
            insert into outbox (event_id, topic, key, type, time, correlation_id, payload)
            select event_id, topic, key, type, time, correlation_id, payload
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                with ordinality as given (event_id, topic, key, type, time, correlation_id, payload, n)
            order by n
            """;

    private final JdbcTemplate jdbc;
    private final TransactionSynchronization wakeAfterCommit;

    JdbcOutbox(JdbcTemplate jdbc, RelayWake wake) {
        this.jdbc = jdbc;
        this.wakeAfterCommit = new WakeAfterCommit(wake);
    }

    @Override
    public void append(OutgoingEvent event) {
        joinTransaction();
        jdbc.update(
                APPEND_ONE,
                event.id(),
                event.topic(),
                event.key(),
                event.type(),
                event.time().atOffset(ZoneOffset.UTC),
                correlation(event),
                event.json());
    }

    /** Arrays are planned anew each time: one event goes by itself. */
    @Override
    public void appendAll(List<OutgoingEvent> events) {
        joinTransaction();
        if (events.size() == 1) {
            append(events.getFirst());
        } else if (!events.isEmpty()) {
            jdbc.update(connection -> appendAll(connection, events));
        }
    }

    /** The wake is one object, and a transaction holds each synchronization once: one wake however many events. */
    private void joinTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an event is appended to the outbox in the transaction that"
                    + " causes it, and there is none: add @Transactional to the use case");
        }
        TransactionSynchronizationManager.registerSynchronization(wakeAfterCommit);
    }

    private static @Nullable String correlation(OutgoingEvent event) {
        String given = event.correlationId();
        return given == null ? Correlation.current() : given;
    }

    private static PreparedStatement appendAll(Connection connection, List<OutgoingEvent> events) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(APPEND_ALL);
        statement.setArray(1, column(connection, "uuid", events, OutgoingEvent::id));
        statement.setArray(2, column(connection, "text", events, OutgoingEvent::topic));
        statement.setArray(3, column(connection, "text", events, OutgoingEvent::key));
        statement.setArray(4, column(connection, "text", events, OutgoingEvent::type));
        statement.setArray(5, column(connection, "timestamptz", events, OutgoingEvent::time));
        statement.setArray(6, column(connection, "text", events, JdbcOutbox::correlation));
        statement.setArray(7, column(connection, "text", events, OutgoingEvent::json));
        return statement;
    }

    private static Array column(
            Connection connection,
            String type,
            List<OutgoingEvent> events,
            Function<OutgoingEvent, @Nullable Object> value)
            throws SQLException {
        @Nullable String[] texts = new @Nullable String[events.size()];
        for (int i = 0; i < texts.length; i++) {
            Object found = value.apply(events.get(i));
            texts[i] = found == null ? null : found.toString();
        }
        return connection.createArrayOf(type, texts);
    }

    private record WakeAfterCommit(RelayWake wake) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            wake.wake();
        }
    }
}
