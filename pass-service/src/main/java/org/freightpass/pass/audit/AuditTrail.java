package org.freightpass.pass.audit;

import java.util.List;

/** What was written, newest first. */
public interface AuditTrail {

    /** At most {@code limit} entries older than {@code beforePosition} that the reader may see. */
    List<Recorded> read(AuditReader reader, AuditQuery query, long beforePosition, int limit);

    /** An entry and its place in the trail; positions ascend with time of writing, with gaps. */
    record Recorded(long position, AuditEntry entry) {}
}
