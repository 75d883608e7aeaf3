package org.freightpass.pass.issuing.jdbc;

import java.time.Instant;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.issuing.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The statement of a desk's selection: a condition for each thing asked, values only as parameters. */
final class PassSelection {

    private PassSelection() {}

    static String sql(Passes.Selection asked) {
        var sql = new StringBuilder("select * from pass where issuer_department = :department")
                .append(" and starts_with(issuer_division, :division) and ")
                .append(PassQuery.STATE_NOW)
                .append(" = any(:states)");
        PassQuery.when(asked.numbers(), " and number = any(:numbers)", sql);
        PassQuery.when(asked.plate(), " and plate = :plate", sql);
        PassQuery.when(asked.firms(), " and firm_id = any(:firms)", sql);
        PassQuery.when(asked.division(), " and starts_with(issuer_division, :place)", sql);
        PassQuery.when(asked.goods(), " and goods = :goods", sql);
        PassQuery.when(asked.issuedFrom(), " and issued_at >= :from", sql);
        PassQuery.when(asked.issuedUntil(), " and issued_at < :until", sql);
        return sql.append(" order by number limit :limit").toString();
    }

    static MapSqlParameterSource parameters(Passes.Selection asked, int limit) {
        var values = new MapSqlParameterSource("limit", limit)
                .addValue("department", asked.desk().department().name())
                .addValue("division", PassQuery.prefix(asked.desk().division()))
                .addValue("now", PassRows.time(asked.now()))
                .addValue("states", asked.statuses().stream().map(Enum::name).toArray(String[]::new))
                .addValue("plate", asked.plate())
                .addValue("goods", asked.goods() == null ? null : asked.goods().name())
                .addValue("from", time(asked.issuedFrom()))
                .addValue("until", time(asked.issuedUntil()));
        if (asked.numbers() != null) {
            values.addValue(
                    "numbers", asked.numbers().stream().map(PassNumber::value).toArray(String[]::new));
        }
        if (asked.firms() != null) {
            values.addValue("firms", JdbcPasses.ids(asked.firms()));
        }
        if (asked.division() != null) {
            values.addValue("place", PassQuery.prefix(asked.division()));
        }
        return values;
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : PassRows.time(instant);
    }
}
