package org.freightpass.checkpoint.roads.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.freightpass.checkpoint.roads.Regime;
import org.freightpass.checkpoint.roads.Regimes;
import org.freightpass.checkpoint.roads.SetRegime;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegimes implements Regimes {
    private final JdbcClient jdbc;

    JdbcRegimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row is locked by the statement, so versions rise in the order in which their events leave. */
    @Override
    public Regime put(SetRegime regime, Instant at) {
        return jdbc.sql("""
                        INSERT INTO regime (area, begins, ends, version, rule_set, changed_at)
                        VALUES (:area, :from, :until, 1, :ruleSet, :at)
                        ON CONFLICT (area, begins) DO UPDATE
                        SET ends = excluded.ends, version = regime.version + 1, rule_set = excluded.rule_set,
                            changed_at = excluded.changed_at
                        RETURNING *
                        """)
                .param("area", regime.area().value())
                .param("from", time(regime.from()))
                .param("until", time(regime.until()))
                .param("ruleSet", regime.ruleSet())
                .param("at", time(at))
                .query((row, number) -> regime(row))
                .single();
    }

    @Override
    public Optional<Regime> find(SetRegime like) {
        return jdbc.sql("SELECT * FROM regime WHERE area = :area AND begins = :from")
                .param("area", like.area().value())
                .param("from", time(like.from()))
                .query((row, number) -> regime(row))
                .optional();
    }

    @Override
    public List<Regime> all() {
        return jdbc.sql("SELECT * FROM regime ORDER BY area, begins")
                .query((row, number) -> regime(row))
                .list();
    }

    private static Regime regime(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("ends", OffsetDateTime.class);
        return new Regime(
                new PlaceCode(row.getString("area")),
                row.getInt("version"),
                row.getString("rule_set"),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
