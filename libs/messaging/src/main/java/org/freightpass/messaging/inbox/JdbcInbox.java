package org.freightpass.messaging.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The inbox as a table in the consumer's database. */
final class JdbcInbox implements Inbox {

    private static final String REMEMBER = """
            insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean firstTime(String consumer, String eventId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("the inbox remembers an event in the transaction that has its"
                    + " effect, and there is none: add @Transactional to the listener");
        }
        return jdbc.sql(REMEMBER).param(consumer).param(eventId).update() == 1;
    }
}
