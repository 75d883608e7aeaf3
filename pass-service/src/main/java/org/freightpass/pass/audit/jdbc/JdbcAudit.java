package org.freightpass.pass.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.protecting.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Entries in the table {@code audit_entry}, masked on their way in. Safe for use by several threads. */
@Repository
class JdbcAudit implements Auditing, AuditTrail {

    private final JdbcClient jdbc;

    JdbcAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void recordAll(List<AuditEntry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An audit entry belongs into the transaction of its change; there is none.");
        }
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO audit_entry (who_subject, who_name, who_role, action, subject_kind, subject_id,
                                                 before_state, after_state, at, correlation_id, division, department)
                        SELECT who, name, role, action, kind, subject, before::jsonb, after::jsonb, at::timestamptz,
                               correlation, division, department
                        FROM unnest(:who::text[], :name::text[], :role::text[], :action::text[], :kind::text[],
                                    :subject::text[], :before::text[], :after::text[], :at::text[],
                                    :correlation::text[], :division::text[], :department::text[])
                             AS entry (who, name, role, action, kind, subject, before, after, at, correlation,
                                       division, department)
                        """)
                .param("who", column(entries, entry -> entry.who().subject()))
                .param("name", column(entries, entry -> entry.who().name()))
                .param("role", column(entries, entry -> entry.who().role()))
                .param("action", column(entries, AuditEntry::action))
                .param("kind", column(entries, AuditEntry::subjectKind))
                .param("subject", column(entries, AuditEntry::subjectId))
                .param("before", column(entries, entry -> masked(entry.before())))
                .param("after", column(entries, entry -> masked(entry.after())))
                .param("at", column(entries, entry -> entry.at().toString()))
                .param("correlation", column(entries, AuditEntry::correlationId))
                .param(
                        "division",
                        column(
                                entries,
                                entry -> entry.division() == null
                                        ? null
                                        : entry.division().value()))
                .param("department", column(entries, entry -> name(entry.department())))
                .update();
    }

    @Override
    public List<Recorded> read(AuditReader reader, AuditQuery query, long beforePosition, int limit) {
        return jdbc.sql("""
                        SELECT * FROM audit_entry
                        WHERE position < :before
                          AND (:kind::text IS NULL OR subject_kind = :kind)
                          AND (:subject::text IS NULL OR subject_id = :subject)
                          AND (:who::text IS NULL OR who_subject = :who)
                          AND (:within::text IS NULL OR division LIKE :within)
                          AND (:within::text IS NULL OR department IS NULL OR department = :department)
                        ORDER BY position DESC
                        LIMIT :limit
                        """)
                .param("before", beforePosition)
                .param("kind", query.subjectKind())
                .param("subject", query.subjectId())
                .param("who", query.actor())
                .param("within", within(reader))
                .param("department", department(reader))
                .param("limit", limit)
                .query(JdbcAudit::recorded)
                .list();
    }

    private static @Nullable String within(AuditReader reader) {
        return switch (reader) {
            case AuditReader.Administrator a -> null;
            case AuditReader.Operator operator ->
                switch (operator.division().level()) {
                    case PROVINCE -> operator.division().value().substring(0, 2) + "%";
                    case PREFECTURE -> operator.division().value().substring(0, 4) + "%";
                    case COUNTY -> operator.division().value();
                };
        };
    }

    private static @Nullable String department(AuditReader reader) {
        return switch (reader) {
            case AuditReader.Administrator a -> null;
            case AuditReader.Operator operator -> name(operator.department());
        };
    }

    private static @Nullable String masked(@Nullable String json) {
        return json == null ? null : Masking.json(json);
    }

    private static @Nullable String name(@Nullable Department department) {
        return department == null ? null : department.name();
    }

    private static @Nullable String[] column(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        String division = row.getString("division");
        String department = row.getString("department");
        AuditEntry entry = new AuditEntry(
                new AuditEntry.Who(row.getString("who_subject"), row.getString("who_name"), row.getString("who_role")),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("correlation_id"),
                division == null ? null : new DivisionCode(division),
                department == null ? null : Department.valueOf(department));
        return new Recorded(row.getLong("position"), entry);
    }
}
