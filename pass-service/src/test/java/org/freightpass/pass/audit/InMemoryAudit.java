package org.freightpass.pass.audit;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.pass.protecting.Masking;
import org.jspecify.annotations.Nullable;

/** The trail in a list; passes the same tests as the database's adapter, but knows no transactions. Synchronised. */
public final class InMemoryAudit implements Auditing, AuditTrail {

    private final List<Recorded> stored = new ArrayList<>();

    @Override
    public synchronized void recordAll(List<AuditEntry> entries) {
        for (AuditEntry entry : entries) {
            stored.add(new Recorded(stored.size() + 1L, masked(entry)));
        }
    }

    /** Everything recorded so far, oldest first. */
    public synchronized List<AuditEntry> entries() {
        return stored.stream().map(Recorded::entry).toList();
    }

    @Override
    public synchronized List<Recorded> read(AuditReader reader, AuditQuery query, long beforePosition, int limit) {
        return stored.reversed().stream()
                .filter(row -> row.position() < beforePosition)
                .filter(row -> matches(query, row.entry()))
                .filter(row -> AuditRule.mayRead(
                        reader, row.entry().division(), row.entry().department()))
                .limit(limit)
                .toList();
    }

    private static boolean matches(AuditQuery query, AuditEntry entry) {
        return isAsked(query.subjectKind(), entry.subjectKind())
                && isAsked(query.subjectId(), entry.subjectId())
                && isAsked(query.actor(), entry.who().subject());
    }

    private static boolean isAsked(@Nullable String asked, String value) {
        return asked == null || asked.equals(value);
    }

    private static AuditEntry masked(AuditEntry entry) {
        return new AuditEntry(
                entry.who(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                maskedOrNull(entry.before()),
                maskedOrNull(entry.after()),
                entry.at(),
                entry.correlationId(),
                entry.division(),
                entry.department());
    }

    private static @Nullable String maskedOrNull(@Nullable String json) {
        return json == null ? null : Masking.json(json);
    }
}
