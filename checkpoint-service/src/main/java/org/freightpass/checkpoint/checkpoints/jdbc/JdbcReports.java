package org.freightpass.checkpoint.checkpoints.jdbc;

import static org.freightpass.checkpoint.checkpoints.jdbc.JdbcCheckpoints.instant;
import static org.freightpass.checkpoint.checkpoints.jdbc.JdbcCheckpoints.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.checkpoint.checkpoints.KeptReport;
import org.freightpass.checkpoint.checkpoints.Report;
import org.freightpass.checkpoint.checkpoints.Reports;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReports implements Reports {
    static final String TELEPHONE = "checkpoint_report.reporter_telephone";

    private final JdbcClient jdbc;
    private final Seal seal;

    JdbcReports(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public void add(UUID reportId, UUID alertId, Report report, Instant at) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", reportId);
        columns.put("alertId", alertId);
        columns.put("at", time(at));
        columns.put("reporter", report.reporter());
        columns.put("telephone", seal.sealText(report.telephone(), TELEPHONE));
        columns.put("county", report.county().value());
        columns.put("road", report.road() == null ? null : report.road().value());
        columns.put("direction", report.direction());
        columns.put("description", report.description());
        columns.put(
                "checkpoint",
                report.checkpoint() == null ? null : report.checkpoint().value());
        columns.put("plate", report.plate() == null ? null : report.plate().value());
        columns.put(
                "passNumber",
                report.passNumber() == null ? null : report.passNumber().value());
        jdbc.sql("""
                        INSERT INTO checkpoint_report (id, alert_id, reported_at, reporter, reporter_telephone, county,
                            road, direction, description, checkpoint, plate, pass_number)
                        VALUES (:id, :alertId, :at, :reporter, :telephone, :county, :road, :direction, :description,
                            :checkpoint, :plate, :passNumber)
                        """).params(columns).update();
    }

    @Override
    public List<KeptReport> find(Collection<UUID> ids, Collection<UUID> alertIds) {
        return jdbc.sql("""
                        SELECT * FROM checkpoint_report WHERE id = ANY (:ids) OR alert_id = ANY (:alerts)
                        ORDER BY reported_at DESC, id
                        """)
                .param("ids", array(ids))
                .param("alerts", array(alertIds))
                .query((row, number) -> report(row))
                .list();
    }

    @Override
    public void noteReading(Collection<UUID> ids, String by, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO checkpoint_report_reading (report, reader, read_at)
                        SELECT report, :by, :at FROM unnest(:ids) AS read (report)
                        """)
                .param("ids", array(ids))
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    @Override
    public List<Reading> readings(UUID id, long before, int limit) {
        return jdbc.sql("""
                        SELECT id, reader, read_at FROM checkpoint_report_reading
                        WHERE report = :report AND id < :before
                        ORDER BY id DESC
                        LIMIT :limit
                        """)
                .param("report", id)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Reading(
                        row.getLong("id"), row.getString("reader"), Objects.requireNonNull(instant(row, "read_at"))))
                .list();
    }

    @Override
    public int forget(Instant upTo, Instant now) {
        return jdbc.sql("""
                        UPDATE checkpoint_report
                        SET reporter = NULL, reporter_telephone = NULL, forgotten_at = :now
                        WHERE reported_at <= :upTo AND forgotten_at IS NULL
                        """).param("upTo", time(upTo)).param("now", time(now)).update();
    }

    private KeptReport report(ResultSet row) throws SQLException {
        return new KeptReport(
                row.getObject("id", UUID.class),
                row.getObject("alert_id", UUID.class),
                Objects.requireNonNull(instant(row, "reported_at")),
                seal.openText(row.getBytes("reporter_telephone"), TELEPHONE),
                instant(row, "forgotten_at"),
                new DivisionCode(row.getString("county")),
                value(row.getString("road"), RoadCode::new),
                row.getString("direction"),
                row.getString("description"),
                value(row.getString("checkpoint"), CheckpointCode::new),
                value(row.getString("plate"), Plate::new),
                value(row.getString("pass_number"), PassNumber::new));
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> format) {
        return text == null ? null : format.apply(text);
    }

    private static SqlArrayValue array(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
