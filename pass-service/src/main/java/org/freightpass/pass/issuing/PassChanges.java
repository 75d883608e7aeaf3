package org.freightpass.pass.issuing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Told of changes in the transaction that makes them, after the rows are locked: each becomes an event and an audit
 * entry, committed with the row or not at all.
 */
public interface PassChanges {

    void recorded(List<Change> changes);

    /** One change of a pass; {@code before} is absent when it is issued. */
    record Change(Kind kind, @Nullable Pass before, Pass after, Actor by) {}

    /** What happened to a pass. */
    enum Kind {
        ISSUED,
        AMENDED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        REPLACED,
        CANCELLED,
        EXPIRED
    }
}
