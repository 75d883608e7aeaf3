package org.freightpass.pass.roads.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.roads.RoadConditions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoadConditions implements RoadConditions {
    private final JdbcClient jdbc;

    JdbcRoadConditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Closure> closures() {
        return jdbc.sql("select * from road_closure")
                .query((row, index) -> new Closure(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("kind"),
                        new PlaceCode(row.getString("area")),
                        row.getString("road"),
                        row.getString("direction"),
                        row.getString("name"),
                        period(row)))
                .list();
    }

    @Override
    public List<RiskArea> riskAreas() {
        return jdbc.sql("select * from risk_area")
                .query((row, index) -> new RiskArea(
                        row.getString("code"),
                        row.getInt("version"),
                        new DivisionCode(row.getString("county")),
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        period(row)))
                .list();
    }

    @Override
    public void keep(Closure closure) {
        jdbc.sql("""
                insert into road_closure (code, version, kind, area, road, direction, name, valid_from, valid_until)
                values (:code, :version, :kind, :area, :road, :direction, :name, :from, :until)
                on conflict (code) do update
                set version = excluded.version, kind = excluded.kind, area = excluded.area, road = excluded.road,
                    direction = excluded.direction, name = excluded.name, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until
                where road_closure.version < excluded.version
                """)
                .param("code", closure.code())
                .param("version", closure.version())
                .param("kind", closure.kind())
                .param("area", closure.area().value())
                .param("road", closure.road())
                .param("direction", closure.direction())
                .param("name", closure.name())
                .param("from", time(closure.period().from()))
                .param("until", time(closure.period().until()))
                .update();
    }

    @Override
    public void keep(RiskArea area) {
        jdbc.sql("""
                insert into risk_area (code, version, county, name, level, valid_from, valid_until)
                values (:code, :version, :county, :name, :level, :from, :until)
                on conflict (code) do update
                set version = excluded.version, county = excluded.county, name = excluded.name,
                    level = excluded.level, valid_from = excluded.valid_from, valid_until = excluded.valid_until
                where risk_area.version < excluded.version
                """)
                .param("code", area.code())
                .param("version", area.version())
                .param("county", area.county().value())
                .param("name", area.name())
                .param("level", area.level().name())
                .param("from", time(area.period().from()))
                .param("until", time(area.period().until()))
                .update();
    }

    private static Period period(ResultSet row) throws SQLException {
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return new Period(
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
