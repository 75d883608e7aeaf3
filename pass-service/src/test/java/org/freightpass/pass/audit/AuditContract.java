package org.freightpass.pass.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.audit.AuditTrail.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Auditing} with its {@link AuditTrail} does; each test gets an empty one. */
public abstract class AuditContract {

    protected static final Instant AT = Instant.parse("2022-04-16T02:00:00Z");
    private static final AuditReader ADMIN = new AuditReader.Administrator();
    private static final AuditQuery ANY = new AuditQuery(null, null, null);

    protected abstract AuditTrail trail();

    /** Within a transaction where there are such. */
    protected abstract void record(List<AuditEntry> entries);

    @Test
    void entriesAreReadNewestFirstPageByPage() {
        record(List.of(entry("a", "220100", null), entry("b", "220100", null)));
        record(List.of(entry("c", "220100", null)));

        List<Recorded> first = trail().read(ADMIN, ANY, Long.MAX_VALUE, 2);
        List<Recorded> rest = trail().read(ADMIN, ANY, first.getLast().position(), 2);

        assertThat(first).extracting(row -> row.entry().subjectId()).containsExactly("c", "b");
        assertThat(rest).extracting(row -> row.entry().subjectId()).containsExactly("a");
    }

    @Test
    void entryComesBackAsItWas() {
        AuditEntry entry = new AuditEntry(
                new AuditEntry.Who("sub", "王芳", "OPERATOR"),
                "pass.revoked",
                "pass",
                "220100000001",
                null,
                "{\"state\": \"REVOKED\"}",
                AT,
                "corr",
                new DivisionCode("220104"),
                Department.IIT);
        record(List.of(entry));

        assertThat(trail().read(ADMIN, ANY, Long.MAX_VALUE, 5))
                .extracting(Recorded::entry)
                .containsExactly(entry);
    }

    @Test
    void queryKeepsToSubjectKindAndActor() {
        record(List.of(entry("a", "220100", null)));

        assertThat(trail().read(ADMIN, new AuditQuery("firm", "a", "sub"), Long.MAX_VALUE, 5))
                .hasSize(1);
        assertThat(trail().read(ADMIN, new AuditQuery("pass", "a", null), Long.MAX_VALUE, 5))
                .isEmpty();
        assertThat(trail().read(ADMIN, new AuditQuery(null, "b", null), Long.MAX_VALUE, 5))
                .isEmpty();
        assertThat(trail().read(ADMIN, new AuditQuery(null, null, "other"), Long.MAX_VALUE, 5))
                .isEmpty();
    }

    @Test
    void operatorReadsTheirDivisionAndDepartmentOnly() {
        record(List.of(
                entry("own-county", "220104", Department.IIT),
                entry("no-department", "220100", null),
                entry("other-department", "220104", Department.DRC),
                entry("other-city", "220200", null),
                entry("above", "220000", null),
                entry("nowhere", null, null)));

        AuditReader operator = new AuditReader.Operator(new DivisionCode("220100"), Department.IIT);

        assertThat(trail().read(operator, ANY, Long.MAX_VALUE, 9))
                .extracting(row -> row.entry().subjectId())
                .containsExactly("no-department", "own-county");
        assertThat(trail().read(ADMIN, ANY, Long.MAX_VALUE, 9)).hasSize(6);
    }

    @Test
    void personalNumbersAreMaskedOnTheWayIn() {
        record(List.of(new AuditEntry(
                AuditEntry.Who.SYSTEM,
                "x",
                "pass",
                "1",
                "{\"documentNumber\": \"G12345678\"}",
                "{\"note\": \"220104198802291232\"}",
                AT,
                null,
                null,
                null)));

        AuditEntry read = trail().read(ADMIN, ANY, Long.MAX_VALUE, 1).getFirst().entry();
        assertThat(read.before()).isEqualTo("{\"documentNumber\": \"G12****78\"}");
        assertThat(read.after()).doesNotContain("220104198802291232");
    }

    @Test
    void thousandsGoInAtOnce() {
        record(IntStream.range(0, 3000)
                .mapToObj(number -> entry("s" + number, "220100", null))
                .toList());

        assertThat(trail().read(ADMIN, new AuditQuery(null, "s2999", null), Long.MAX_VALUE, 5))
                .hasSize(1);
    }

    @Test
    void nothingToRecordIsNothing() {
        record(List.of());

        assertThat(trail().read(ADMIN, ANY, Long.MAX_VALUE, 5)).isEmpty();
    }

    protected static AuditEntry entry(String id, @Nullable String division, @Nullable Department department) {
        return new AuditEntry(
                new AuditEntry.Who("sub", "name", "FIRM"),
                "firm.registered",
                "firm",
                id,
                null,
                "{}",
                AT,
                null,
                division == null ? null : new DivisionCode(division),
                department);
    }
}
