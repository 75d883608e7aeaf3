package org.freightpass.messaging.inbox;

import java.util.Collection;
import java.util.Set;

/**
 * Remembers which events a consumer has dealt with, so that a redelivered one has no second effect. Called first in
 * the listener's transaction, together with which the memory commits or rolls back. Safe for use by several threads: of
 * two concurrent first times one waits for the other's transaction.
 */
public interface Inbox {

    /**
     * Whether this consumer sees the event for the first time. False means that its effect is in the database already.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    boolean firstTime(String consumer, String eventId);

    /**
     * The same for a batch in one round trip: those of {@code eventIds} that this consumer sees for the first time.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    Set<String> firstTimes(String consumer, Collection<String> eventIds);
}
