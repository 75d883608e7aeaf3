package org.freightpass.messaging.inbox;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The inbox as a table in the consumer's database. */
final class JdbcInbox implements Inbox {

    private static final String REMEMBER = """
            insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing
            """;

    /** Ordered, so that two batches with the same events in them wait for each other and never in a circle. */
    private static final String REMEMBER_ALL = """
            insert into inbox (consumer, event_id)
            select ?, event_id from unnest(?) as told (event_id) group by event_id order by event_id
            on conflict do nothing returning event_id
            """;

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean firstTime(String consumer, String eventId) {
        demandTransaction();
        return jdbc.sql(REMEMBER).param(consumer).param(eventId).update() == 1;
    }

    @Override
    public Set<String> firstTimes(String consumer, Collection<String> eventIds) {
        demandTransaction();
        return jdbc.sql(REMEMBER_ALL)
                .param(consumer)
                .param(new SqlArrayValue("text", eventIds.toArray()))
                .query(String.class)
                .set();
    }

    private static void demandTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("the inbox remembers an event in the transaction that has its"
                    + " effect, and there is none: add @Transactional to the listener");
        }
    }
}
