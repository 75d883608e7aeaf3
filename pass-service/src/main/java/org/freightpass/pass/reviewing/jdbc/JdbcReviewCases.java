package org.freightpass.pass.reviewing.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.pass.AlongMany;
import org.freightpass.pass.ManyRows;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewCases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Applications under review in PostgreSQL. Safe for use by several threads. */
@Repository
class JdbcReviewCases implements ReviewCases {
    private static final String LOCK_ONE = """
            select * from application
            where id = :id and submitted_at is not null and status <> 'DRAFT' for update
            """;

    private static final String LOCK_MANY = """
            select * from application
            where id = any(:ids) and submitted_at is not null and status <> 'DRAFT'
            order by id for update
            """;

    private static final String REPLACE_ONE = """
            update application set version = :version, status = :status, overdue_at = :overdue,
                claimed_by = :claimedBy, claimed_by_name = :claimedByName, reasons = cast(:reasons as jsonb),
                pass_number = :number, changed_at = :changed
            where id = :id and version = :version - 1
            """;

    private static final String REPLACE_MANY = """
            update application a set version = v.version, status = v.status, overdue_at = v.overdue,
                claimed_by = v.claimed_by, claimed_by_name = v.claimed_by_name, reasons = v.reasons,
                pass_number = v.number, changed_at = v.changed
            from unnest(:id::uuid[], :version::integer[], :status::text[], :overdue::timestamptz[],
                    :claimedBy::text[], :claimedByName::text[], :reasons::jsonb[], :number::text[],
                    :changed::timestamptz[])
                as v (id, version, status, overdue, claimed_by, claimed_by_name, reasons, number, changed)
            where a.id = v.id and a.version = v.version - 1
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final AlongMany many;
    private final CaseRows rows;

    JdbcReviewCases(JdbcClient jdbc, NamedParameterJdbcTemplate batches, AlongMany many, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.many = many;
        this.rows = new CaseRows(json);
    }

    @Override
    public List<ReviewCase> lock(Collection<UUID> ids) {
        many.expect(ids.size());
        return ids.size() == 1
                ? jdbc.sql(LOCK_ONE)
                        .param("id", ids.iterator().next())
                        .query(rows)
                        .list()
                : jdbc.sql(LOCK_MANY)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(rows)
                        .list();
    }

    @Override
    public List<ReviewCase> lockOverdue(Instant now, int limit) {
        return jdbc.sql("""
                select * from application
                where status in ('SUBMITTED', 'IN_REVIEW') and overdue_at is null and due_at <= :now
                order by due_at limit :limit
                for update skip locked
                """)
                .param("now", CaseRows.time(now))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    @Override
    public List<UUID> openOfBulk(
            UUID bulk, @Nullable Department department, Desk desk, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id from application
                where bulk_id = :bulk and status in ('SUBMITTED', 'IN_REVIEW') and department = :department
                    and starts_with(division, :division) and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit
                """)
                .param("bulk", bulk)
                .param("department", (department == null ? desk.department() : department).name())
                .param("division", prefix(desk))
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public void replace(List<ReviewCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        var written = cases.stream().map(rows::write).toList();
        var count = written.size() == 1
                ? batches.update(REPLACE_ONE, written.getFirst())
                : batches.update(REPLACE_MANY, ManyRows.columns(written));
        if (count != cases.size()) {
            throw new IllegalStateException("A locked application was changed by somebody else");
        }
    }

    @Override
    public Optional<ReviewCase> find(UUID id) {
        return jdbc.sql("select * from application where id = :id and submitted_at is not null")
                .param("id", id)
                .query(rows)
                .optional();
    }

    @Override
    public List<ReviewCase> queue(Query query, int limit) {
        return jdbc.sql("""
                select * from application
                where department = :department and starts_with(division, :division) and submitted_at is not null
                    and status = any(:statuses)
                    and (cast(:bulk as uuid) is null or bulk_id = :bulk)
                    and (cast(:due as timestamptz) is null or (due_at, id) > (:due, :id))
                order by due_at, id limit :limit
                """)
                .param("department", query.desk().department().name())
                .param("division", prefix(query.desk()))
                .param("statuses", statuses(query.status()))
                .param("bulk", query.bulk())
                .param("due", CaseRows.time(query.afterDue()))
                .param("id", query.afterId())
                .param("limit", limit)
                .query(rows)
                .list();
    }

    private static String[] statuses(ReviewCase.@Nullable Status status) {
        return status == null ? new String[] {"SUBMITTED", "IN_REVIEW"} : new String[] {status.name()};
    }

    /** What the codes of all divisions begin with that the desk's division covers. */
    private static String prefix(Desk desk) {
        return desk.division().value().replaceAll("(00){1,2}$", "");
    }
}
