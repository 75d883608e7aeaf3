package org.freightpass.pass.issuing.jdbc;

import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The statement of a list of passes: a condition for each thing asked, values only as parameters. */
final class PassQuery {
    /** How a row stands now, whether or not its end has been written (IS-10). */
    static final String STATE_NOW = """
            (case when state in ('ACTIVE', 'SUSPENDED') and valid_until <= :now
                then case when replaced_by is null then 'EXPIRED' else 'REPLACED' end else state end)""";

    private PassQuery() {}

    static String sql(Passes.Query query, @Nullable String after) {
        var sql = new StringBuilder("select * from pass where true").append(vehicleAndState(query));
        when(query.firm(), " and firm_id = :firm", sql);
        when(query.bulk(), " and bulk_id = :bulk", sql);
        when(query.firms(), " and (firm_id = any(:firms) or firm_id is null and owner = :owner)", sql);
        when(query.desk(), " and issuer_department = :department and starts_with(issuer_division, :division)", sql);
        when(after, " and number > :after", sql);
        return sql.append(" order by number limit :limit").toString();
    }

    static String vehicleAndState(Passes.Query query) {
        var sql = new StringBuilder();
        when(query.plate(), " and plate = :plate", sql);
        when(query.status(), " and " + STATE_NOW + " = :state", sql);
        return sql.toString();
    }

    static MapSqlParameterSource parameters(Passes.Query query, @Nullable String after, int limit) {
        var values = new MapSqlParameterSource("limit", limit)
                .addValue("now", PassRows.time(query.now()))
                .addValue("plate", query.plate())
                .addValue("state", name(query.status()))
                .addValue("firm", query.firm())
                .addValue("bulk", query.bulk())
                .addValue("owner", query.owner())
                .addValue("after", after);
        if (query.firms() != null) {
            values.addValue("firms", JdbcPasses.ids(query.firms()));
        }
        if (query.desk() != null) {
            values.addValue("department", query.desk().department().name())
                    .addValue("division", prefix(query.desk().division()));
        }
        return values;
    }

    private static @Nullable String name(Pass.@Nullable Status status) {
        return status == null ? null : status.name();
    }

    /** What the codes of a division and of those below it begin with. */
    static String prefix(DivisionCode division) {
        return division.value().replaceAll("(00){1,2}$", "");
    }

    static void when(@Nullable Object asked, String condition, StringBuilder sql) {
        if (asked != null) {
            sql.append(condition);
        }
    }
}
