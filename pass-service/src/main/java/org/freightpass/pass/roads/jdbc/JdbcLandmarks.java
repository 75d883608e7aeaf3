package org.freightpass.pass.roads.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.roads.Landmark;
import org.freightpass.pass.roads.Landmarks;
import org.freightpass.pass.roads.RoadConditions.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLandmarks implements Landmarks {
    private final JdbcClient jdbc;

    JdbcLandmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Landmark> all() {
        return jdbc.sql("select * from landmark order by kind, code")
                .query((row, number) -> landmark(row))
                .list();
    }

    @Override
    public void keep(Landmark landmark) {
        var spot = landmark.spot();
        jdbc.sql("""
                insert into landmark (kind, code, version, county, name, road, side, offers, longitude, latitude,
                    valid_from, valid_until, standing)
                values (:kind, :code, :version, :county, :name, :road, :side, :offers, :longitude, :latitude,
                    :from, :until, :standing)
                on conflict (kind, code) do update
                set version = excluded.version, county = excluded.county, name = excluded.name, road = excluded.road,
                    side = excluded.side, offers = excluded.offers, longitude = excluded.longitude,
                    latitude = excluded.latitude, valid_from = excluded.valid_from,
                    valid_until = excluded.valid_until, standing = excluded.standing
                where landmark.version < excluded.version
                """)
                .param("kind", landmark.kind().name())
                .param("code", landmark.code())
                .param("version", landmark.version())
                .param("county", landmark.county().value())
                .param("name", landmark.name())
                .param("road", landmark.road())
                .param("side", landmark.side())
                .param("offers", landmark.offers())
                .param("longitude", spot == null ? null : spot.longitude())
                .param("latitude", spot == null ? null : spot.latitude())
                .param("from", time(landmark.period().from()))
                .param("until", time(landmark.period().until()))
                .param("standing", landmark.standing().name())
                .update();
    }

    private static Landmark landmark(ResultSet row) throws SQLException {
        var longitude = row.getObject("longitude", Double.class);
        var latitude = row.getObject("latitude", Double.class);
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return new Landmark(
                Landmark.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getInt("version"),
                new DivisionCode(row.getString("county")),
                row.getString("name"),
                row.getString("road"),
                row.getString("side"),
                row.getString("offers"),
                longitude == null || latitude == null ? null : new Landmark.Spot(longitude, latitude),
                new Period(
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        until == null ? null : until.toInstant()),
                Landmark.Standing.valueOf(row.getString("standing")));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
