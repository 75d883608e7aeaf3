package org.freightpass.pass.applying.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.applying.Regimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Regimes in PostgreSQL. Safe for use by several threads. */
@Repository
class JdbcRegimes implements Regimes {
    private final JdbcClient jdbc;

    JdbcRegimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Regime> all() {
        return jdbc.sql("select area, valid_from, valid_until, rule_set, version from regime order by area, valid_from")
                .query((row, index) -> {
                    var until = row.getObject("valid_until", OffsetDateTime.class);
                    return new Regime(
                            new PlaceCode(row.getString("area")),
                            row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant(),
                            row.getString("rule_set"),
                            row.getInt("version"));
                })
                .list();
    }

    @Override
    public void keep(Regime regime) {
        jdbc.sql("""
                insert into regime (area, valid_from, valid_until, rule_set, version)
                values (:area, :from, :until, :ruleSet, :version)
                on conflict (area, valid_from) do update
                set valid_until = excluded.valid_until, rule_set = excluded.rule_set, version = excluded.version
                where regime.version < excluded.version
                """)
                .param("area", regime.area().value())
                .param("from", ApplicationRows.time(regime.from()))
                .param("until", ApplicationRows.time(regime.until()))
                .param("ruleSet", regime.ruleSet())
                .param("version", regime.version())
                .update();
    }
}
