package org.freightpass.checkpoint.stopping.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.checkpoint.stopping.SampleResult;
import org.freightpass.checkpoint.stopping.Stop;
import org.freightpass.checkpoint.stopping.Stops;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStops implements Stops {
    private final JdbcClient jdbc;

    JdbcStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Stop stop) {
        return jdbc.sql("""
                                INSERT INTO stop (id, inspection, checkpoint, county, plate, pass_number, reason, note,
                                    reporter, at)
                                VALUES (:id, :inspection, :checkpoint, :county, :plate, :passNumber, :reason, :note,
                                    :reporter, :at)
                                ON CONFLICT (id) DO NOTHING
                                """)
                        .param("id", stop.id())
                        .param("inspection", stop.inspection())
                        .param("checkpoint", stop.checkpoint().value())
                        .param("county", stop.checkpoint().county().value())
                        .param("plate", stop.plate())
                        .param("passNumber", stop.passNumber())
                        .param("reason", stop.reason().name())
                        .param("note", stop.note())
                        .param("reporter", stop.reporter())
                        .param("at", time(stop.at()))
                        .update()
                == 1;
    }

    @Override
    public int lockReportsOf(PassNumber number, Instant since) {
        lock("stop:" + number);
        return jdbc.sql("""
                        SELECT count(*) FROM stop
                        WHERE pass_number = :number AND reporter IS NULL AND at > :since
                        """)
                .param("number", number.value())
                .param("since", time(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<SampleResult> lockResult(UUID inspection) {
        lock("result:" + inspection);
        return jdbc.sql("SELECT result FROM sample_result WHERE inspection = :inspection")
                .param("inspection", inspection)
                .query(String.class)
                .optional()
                .map(SampleResult::valueOf);
    }

    @Override
    public void save(UUID inspection, SampleResult result, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO sample_result (inspection, result, entered_by, entered_at)
                        VALUES (:inspection, :result, :by, :at)
                        ON CONFLICT (inspection) DO UPDATE
                        SET result = excluded.result, entered_by = excluded.entered_by,
                            entered_at = excluded.entered_at
                        """)
                .param("inspection", inspection)
                .param("result", result.name())
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    @Override
    public boolean addLongStop(CheckpointCode checkpoint, Instant hour, int minutes) {
        return jdbc.sql("""
                                INSERT INTO long_stop (checkpoint, hour, minutes) VALUES (:checkpoint, :hour, :minutes)
                                ON CONFLICT (checkpoint, hour) DO NOTHING
                                """)
                        .param("checkpoint", checkpoint.value())
                        .param("hour", time(hour))
                        .param("minutes", minutes)
                        .update()
                == 1;
    }

    private void lock(String what) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((row, number) -> true)
                .single();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
