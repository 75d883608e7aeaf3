package org.freightpass.pass.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.ManyRows;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.protecting.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Entries in the table {@code audit_entry}, masked on their way in. Safe for use by several threads. */
@Repository
class JdbcAudit implements Auditing, AuditTrail {

    private static final ManyRows ENTRY = ManyRows.into("audit_entry", """
            who_subject text :who, who_name text :name, who_role text :role, action text :action,
            subject_kind text :kind, subject_id text :subject, before_state jsonb :before, after_state jsonb :after,
            at timestamptz :at, correlation_id text :correlation, division text :division, department text :department
            """);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcAudit(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public void recordAll(List<AuditEntry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An audit entry belongs into the transaction of its change; there is none.");
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Gathered gathered) {
            gathered.add(entries);
        } else if (!entries.isEmpty()) {
            var gathered = new Gathered();
            gathered.add(entries);
            TransactionSynchronizationManager.bindResource(this, gathered);
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
    }

    /** The entries of one transaction, from several features: one statement right before its commit. */
    private final class Gathered implements TransactionSynchronization {
        private final List<AuditEntry> waiting = new ArrayList<>();
        private boolean written;

        void add(List<AuditEntry> entries) {
            if (written) {
                write(entries);
            } else {
                waiting.addAll(entries);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(waiting);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JdbcAudit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcAudit.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcAudit.this);
        }
    }

    private void write(List<AuditEntry> entries) {
        ENTRY.insert(batches, entries.stream().map(JdbcAudit::row).toList());
    }

    private static MapSqlParameterSource row(AuditEntry entry) {
        var division = entry.division();
        return new MapSqlParameterSource("who", entry.who().subject())
                .addValue("name", entry.who().name())
                .addValue("role", entry.who().role())
                .addValue("action", entry.action())
                .addValue("kind", entry.subjectKind())
                .addValue("subject", entry.subjectId())
                .addValue("before", masked(entry.before()))
                .addValue("after", masked(entry.after()))
                .addValue("at", entry.at().atOffset(ZoneOffset.UTC))
                .addValue("correlation", entry.correlationId())
                .addValue("division", division == null ? null : division.value())
                .addValue("department", name(entry.department()));
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
