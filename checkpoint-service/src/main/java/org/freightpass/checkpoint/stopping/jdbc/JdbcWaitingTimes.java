package org.freightpass.checkpoint.stopping.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.freightpass.checkpoint.stopping.WaitingTimes;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the history of inspections, by its index on checkpoint and time. */
@Repository
class JdbcWaitingTimes implements WaitingTimes {
    private static final String FIGURES = """
            count(*) AS vehicles,
            percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes_waited) AS median,
            percentile_disc(0.9) WITHIN GROUP (ORDER BY minutes_waited) AS p90,
            max(minutes_waited) AS max
            """;

    private final JdbcClient jdbc;

    JdbcWaitingTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waited> at(CheckpointCode checkpoint, Slot slot, Instant from, Instant until) {
        return jdbc.sql("SELECT date_trunc(:slot, decided_at, 'Asia/Shanghai') AS begins, " + FIGURES + """
                        FROM inspection
                        WHERE checkpoint = :checkpoint AND decided_at >= :from AND decided_at < :until
                          AND minutes_waited IS NOT NULL
                        GROUP BY begins
                        ORDER BY begins
                        """)
                .param("slot", slot == Slot.HOUR ? "hour" : "day")
                .param("checkpoint", checkpoint.value())
                .param("from", time(from))
                .param("until", time(until))
                .query((row, number) -> waited(
                        row, row.getObject("begins", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<AtCheckpoint> since(
            Instant from, @Nullable DivisionCode division, @Nullable CheckpointCode after, int limit) {
        return jdbc.sql("SELECT checkpoint, " + FIGURES + """
                        FROM inspection
                        WHERE decided_at >= :from AND minutes_waited IS NOT NULL
                          AND (CAST(:within AS text) IS NULL OR county LIKE :within || '%')
                          AND (CAST(:after AS text) IS NULL OR checkpoint > :after)
                        GROUP BY checkpoint
                        ORDER BY checkpoint
                        LIMIT :limit
                        """)
                .param("from", time(from))
                .param("within", prefix(division))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, number) ->
                        new AtCheckpoint(new CheckpointCode(row.getString("checkpoint")), waited(row, from)))
                .list();
    }

    private static Waited waited(ResultSet row, Instant from) throws SQLException {
        return new Waited(from, row.getInt("vehicles"), row.getInt("median"), row.getInt("p90"), row.getInt("max"));
    }

    private static @Nullable String prefix(@Nullable DivisionCode division) {
        return division == null ? null : division.value().replaceFirst("(0000|(?<=^.{4})00)$", "");
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
