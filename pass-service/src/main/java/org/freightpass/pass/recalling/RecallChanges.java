package org.freightpass.pass.recalling;

import java.time.Instant;

/** Told of each step of an order, in the transaction that makes it: becomes an audit entry. */
public interface RecallChanges {

    void happened(Step step, RecallOrder order, Recaller by, Instant at);

    /** What happened to an order. */
    enum Step {
        ORDERED,
        DONE,
        WITHDRAWN
    }
}
