package org.freightpass.checkpoint.checkpoints.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freightpass.checkpoint.checkpoints.Checkpoint;
import org.freightpass.checkpoint.checkpoints.Checkpoints;
import org.freightpass.checkpoint.checkpoints.Site;
import org.freightpass.checkpoint.checkpoints.Spot;
import org.freightpass.checkpoint.checkpoints.Stage;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCheckpoints implements Checkpoints {
    private final JdbcClient jdbc;

    JdbcCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Checkpoint> lockCounty(DivisionCode county) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('checkpoint'), :county)")
                .param("county", Integer.parseInt(county.value()))
                .query((row, number) -> true)
                .single();
        return jdbc.sql("SELECT * FROM checkpoint WHERE county = :county ORDER BY code")
                .param("county", county.value())
                .query((row, number) -> checkpoint(row))
                .list();
    }

    @Override
    public Optional<Checkpoint> find(CheckpointCode code) {
        return jdbc.sql("SELECT * FROM checkpoint WHERE code = :code")
                .param("code", code.value())
                .query((row, number) -> checkpoint(row))
                .optional();
    }

    @Override
    public Optional<Checkpoint> lock(CheckpointCode code) {
        return jdbc.sql("SELECT * FROM checkpoint WHERE code = :code FOR UPDATE")
                .param("code", code.value())
                .query((row, number) -> checkpoint(row))
                .optional();
    }

    @Override
    public List<Checkpoint> find(Search search) {
        return jdbc.sql("""
                        SELECT * FROM checkpoint
                        WHERE (CAST(:division AS text) IS NULL OR county LIKE :division || '%')
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:after AS text) IS NULL OR code > :after)
                        ORDER BY code
                        LIMIT :limit
                        """)
                .param("division", prefix(search.division()))
                .param("status", search.status())
                .param("after", search.after())
                .param("limit", search.limit())
                .query((row, number) -> checkpoint(row))
                .list();
    }

    @Override
    public boolean add(Checkpoint checkpoint) {
        return jdbc.sql("""
                                INSERT INTO checkpoint (code, version, name, county, site, status, road, direction,
                                    section, km_from, km_to, longitude, latitude, approved_by, approved_until, removal_deadline,
                                    removal_reason, sample, changed_at)
                                VALUES (:code, :version, :name, :county, :site, :status, :road, :direction,
                                    :section, :kmFrom, :kmTo, :longitude, :latitude, :approvedBy, :approvedUntil, :deadline, :reason, :sample,
                                    :changedAt)
                                ON CONFLICT (code) DO NOTHING
                                """).params(columns(checkpoint)).update() == 1;
    }

    @Override
    public void save(Checkpoint checkpoint) {
        var saved = jdbc.sql("""
                        UPDATE checkpoint
                        SET version = :version, status = :status, approved_by = :approvedBy,
                            approved_until = :approvedUntil, removal_deadline = :deadline, removal_reason = :reason,
                            changed_at = :changedAt, overdue_since = NULL
                        WHERE code = :code AND version = :version - 1
                        """).params(columns(checkpoint)).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(
                    "The checkpoint " + checkpoint.code() + " is at another version");
        }
    }

    @Override
    public List<Checkpoint> takeOverdue(Instant now) {
        return jdbc.sql("""
                        UPDATE checkpoint SET overdue_since = :now
                        WHERE status = 'REMOVAL_ORDERED' AND removal_deadline <= :now AND overdue_since IS NULL
                        RETURNING *
                        """)
                .param("now", time(now))
                .query((row, number) -> checkpoint(row))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Checkpoint checkpoint) {
        var spot = checkpoint.spot();
        var columns = stageColumns(checkpoint.stage());
        columns.put("code", checkpoint.code().value());
        columns.put("version", checkpoint.version());
        columns.put("name", checkpoint.name());
        columns.put("county", checkpoint.county().value());
        columns.put("site", checkpoint.site().name());
        columns.put("road", spot.road() == null ? null : spot.road().value());
        columns.put("direction", spot.direction());
        columns.put("section", spot.section().name());
        columns.put("kmFrom", spot.section().kmFrom());
        columns.put("kmTo", spot.section().kmTo());
        columns.put("longitude", spot.longitude());
        columns.put("latitude", spot.latitude());
        columns.put("sample", checkpoint.sample());
        columns.put("changedAt", time(checkpoint.changedAt()));
        return columns;
    }

    private static Map<String, @Nullable Object> stageColumns(Stage stage) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("status", StageNames.of(stage));
        columns.put("approvedBy", stage instanceof Stage.Retained retained ? retained.by() : null);
        columns.put("approvedUntil", stage instanceof Stage.Retained retained ? time(retained.until()) : null);
        columns.put("deadline", stage instanceof Stage.RemovalOrdered ordered ? time(ordered.deadline()) : null);
        columns.put("reason", stage instanceof Stage.RemovalOrdered ordered ? ordered.reason() : null);
        return columns;
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        var road = row.getString("road");
        return new Checkpoint(
                new CheckpointCode(row.getString("code")),
                row.getInt("version"),
                row.getString("name"),
                Site.valueOf(row.getString("site")),
                new Spot(
                        road == null ? null : new RoadCode(road),
                        row.getString("direction"),
                        new Spot.Section(
                                row.getString("section"),
                                row.getObject("km_from", Double.class),
                                row.getObject("km_to", Double.class)),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class)),
                StageNames.read(
                        row.getString("status"),
                        row.getString("approved_by"),
                        instant(row, "approved_until"),
                        instant(row, "removal_deadline"),
                        row.getString("removal_reason")),
                row.getBoolean("sample"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String prefix(@Nullable DivisionCode division) {
        return division == null ? null : division.value().replaceFirst("(0000|(?<=^.{4})00)$", "");
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
