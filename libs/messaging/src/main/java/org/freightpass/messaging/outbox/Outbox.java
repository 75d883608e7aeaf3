package org.freightpass.messaging.outbox;

import java.util.List;

/**
 * Where a transaction leaves the events it causes: they are in Kafka some milliseconds after it commits, at least once,
 * and never if it rolls back. Joins the caller's transaction and fails without one. Order is kept among events of one
 * key, provided that the caller has serialised the writers of that key (row lock or version check) before it appends.
 * Safe for use by several threads.
 */
public interface Outbox {

    /** Throws {@link org.springframework.transaction.IllegalTransactionStateException} outside of a transaction. */
    void append(OutgoingEvent event);

    /** All of them, in this order, in one round trip to the database. */
    void appendAll(List<OutgoingEvent> events);
}
