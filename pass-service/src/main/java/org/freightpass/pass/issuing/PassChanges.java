package org.freightpass.pass.issuing;

import java.util.List;

/**
 * Told of changes in the transaction that makes them, after the rows are locked: each becomes an event and an audit
 * entry, committed with the row or not at all.
 */
public interface PassChanges {

    void recorded(List<PassChange> changes);
}
