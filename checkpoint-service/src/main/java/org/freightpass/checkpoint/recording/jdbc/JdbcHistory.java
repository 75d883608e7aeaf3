package org.freightpass.checkpoint.recording.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.recording.History;
import org.freightpass.checkpoint.recording.RecordedInspection;
import org.freightpass.checkpoint.recording.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement for a whole batch; the primary key makes a repetition change nothing. */
@Repository
class JdbcHistory implements History {
    private static final String ADD = """
            INSERT INTO inspection (id, checkpoint, county, observed_at, decided_at, plate, plate_colour, pass_number,
                pass_version, standing, outcome, lane, reasons, actions, rule_set, person_count, minutes_waited,
                officer, as_of, freshness, offline_standing, offline_outcome, conflict)
            SELECT "inspectionId", checkpoint, county, "observedAt", "decidedAt", plate, "plateColour", "passNumber",
                "passVersion", standing, outcome, lane, reasons, actions, "ruleSet", "personCount", "minutesWaited",
                officer, "asOf", freshness, "offlineStanding", "offlineOutcome", conflict
            FROM json_to_recordset(CAST(:batch AS json)) AS r("inspectionId" uuid, checkpoint text, county text,
                "observedAt" timestamptz, "decidedAt" timestamptz, plate text, "plateColour" text, "passNumber" text,
                "passVersion" int, standing text, outcome text, lane text, reasons text[], actions text[],
                "ruleSet" text, "personCount" int, "minutesWaited" int, officer text, "asOf" timestamptz,
                freshness text, "offlineStanding" text, "offlineOutcome" text, conflict text)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String FIND = """
            SELECT * FROM inspection
            WHERE (:everywhere OR county LIKE :division || '%' OR checkpoint = ANY (:checkpoints))
              AND (CAST(:plate AS text) IS NULL OR plate = :plate)
              AND (CAST(:checkpoint AS text) IS NULL OR checkpoint = :checkpoint)
              AND (CAST(:at AS timestamptz) IS NULL
                   OR (decided_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))
            ORDER BY decided_at DESC, id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final EventJson json;

    JdbcHistory(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(List<RecordedInspection> inspections) {
        jdbc.sql(ADD).param("batch", json.write(inspections)).update();
    }

    @Override
    public Optional<RecordedInspection> find(UUID id) {
        return jdbc.sql("SELECT * FROM inspection WHERE id = :id")
                .param("id", id)
                .query((row, number) -> inspection(row))
                .optional();
    }

    @Override
    public List<RecordedInspection> find(Search search) {
        var after = search.after();
        return jdbc.sql(FIND)
                .param("everywhere", search.scope() instanceof Scope.Everywhere)
                .param("division", prefix(search.scope()))
                .param("checkpoints", checkpoints(search.scope()))
                .param("plate", search.plate() == null ? null : search.plate().value())
                .param(
                        "checkpoint",
                        search.checkpoint() == null ? null : search.checkpoint().value())
                .param("at", after == null ? null : OffsetDateTime.ofInstant(after.decidedAt(), ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("limit", search.limit())
                .query((row, number) -> inspection(row))
                .list();
    }

    /** What the county of a division's inspections begins with; nothing begins with a blank. */
    private static String prefix(Scope scope) {
        return scope instanceof Scope.Within within
                ? within.division().value().replaceFirst("(0000|(?<=^.{4})00)$", "")
                : " ";
    }

    private static String[] checkpoints(Scope scope) {
        return scope instanceof Scope.At at ? at.checkpoints().toArray(String[]::new) : new String[0];
    }

    private static RecordedInspection inspection(ResultSet row) throws SQLException {
        return new RecordedInspection(
                row.getObject("id", UUID.class),
                row.getString("checkpoint"),
                row.getString("county"),
                row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("plate"),
                row.getString("plate_colour"),
                row.getString("pass_number"),
                integer(row, "pass_version"),
                row.getString("standing"),
                row.getString("outcome"),
                row.getString("lane"),
                texts(row.getArray("reasons")),
                texts(row.getArray("actions")),
                row.getString("rule_set"),
                row.getInt("person_count"),
                integer(row, "minutes_waited"),
                row.getString("officer"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("freshness"),
                row.getString("offline_standing"),
                row.getString("offline_outcome"),
                row.getString("conflict"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
