package org.freightpass.pass.reviewing;

import java.util.List;

/** Told of changes in the transaction that makes them: each becomes an event and an audit entry. */
public interface ReviewChanges {

    void recorded(List<Change> changes);

    /** One step of a review. */
    record Change(Kind kind, ReviewCase before, ReviewCase after, Reviewer by) {}

    /** What happened to a case. */
    enum Kind {
        CLAIMED,
        RELEASED,
        RETURNED,
        REJECTED,
        APPROVED,
        OVERDUE
    }
}
