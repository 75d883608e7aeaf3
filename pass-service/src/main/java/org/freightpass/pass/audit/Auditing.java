package org.freightpass.pass.audit;

import java.util.List;

/**
 * Writes entries, in the caller's transaction: without one it throws {@link IllegalStateException}, because an entry
 * that survives the roll-back of its change would be a lie. Safe for use by several threads.
 */
public interface Auditing {

    default void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    /** In one batch: a fleet's thousands of entries cost a few round trips. */
    void recordAll(List<AuditEntry> entries);
}
