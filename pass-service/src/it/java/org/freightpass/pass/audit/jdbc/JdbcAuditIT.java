package org.freightpass.pass.audit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.freightpass.pass.audit.AuditContract;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.AuditQuery;
import org.freightpass.pass.audit.AuditReader;
import org.freightpass.pass.audit.AuditTrail;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAuditIT extends AuditContract {

    private MigratedDatabase database;
    private JdbcAudit audit;

    /** A database each: what is in the trail cannot be emptied. */
    @BeforeEach
    void migrate() {
        database = new MigratedDatabase();
        audit = new JdbcAudit(database.jdbc(), database.batches());
    }

    @Override
    protected AuditTrail trail() {
        return audit;
    }

    @Override
    protected void record(List<AuditEntry> entries) {
        database.transaction().executeWithoutResult(status -> audit.recordAll(entries));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entry SET who_name = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void whatIsWrittenStaysForGood(String attack) {
        record(List.of(entry("a", "220100", null)));

        assertThatThrownBy(() -> database.jdbc().sql(attack).update())
                .rootCause()
                .hasMessageContaining("append-only");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void recordOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(entry("a", "220100", null))).isInstanceOf(IllegalStateException.class);

        assertThat(count()).isZero();
    }

    @Test
    void entryGoesWithTheChangeThatRollsBack() {
        database.transaction().executeWithoutResult(status -> {
            audit.record(entry("a", "220100", null));
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void entriesOfOneTransactionAreWrittenAtItsEndInTheirOrder() {
        database.transaction().executeWithoutResult(status -> {
            audit.record(entry("a", "220100", null));
            audit.record(entry("b", "220100", null));
            assertThat(count()).isZero();
        });

        assertThat(subjects()).containsExactly("b", "a");
    }

    @Test
    void entryOfATransactionWithinAnotherGoesWithItsOwn() {
        TransactionTemplate within = new TransactionTemplate(
                Objects.requireNonNull(database.transaction().getTransactionManager()));
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        database.transaction().executeWithoutResult(status -> {
            audit.record(entry("lost", "220100", null));
            within.executeWithoutResult(own -> audit.record(entry("kept", "220100", null)));
            audit.record(entry("lost too", "220100", null));
            status.setRollbackOnly();
        });

        assertThat(subjects()).containsExactly("kept");
    }

    private List<String> subjects() {
        return audit
                .read(new AuditReader.Administrator(), new AuditQuery(null, null, null), Long.MAX_VALUE, 10)
                .stream()
                .map(row -> row.entry().subjectId())
                .toList();
    }

    private long count() {
        return database.jdbc()
                .sql("SELECT count(*) FROM audit_entry")
                .query(Long.class)
                .single();
    }
}
