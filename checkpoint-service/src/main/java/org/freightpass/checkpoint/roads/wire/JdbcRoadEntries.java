package org.freightpass.checkpoint.roads.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.roads.Period;
import org.freightpass.checkpoint.roads.RoadEntries;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoadEntries implements RoadEntries {
    private final JdbcClient jdbc;
    private final EventJson json;

    JdbcRoadEntries(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public long nextNumber() {
        return jdbc.sql("SELECT nextval('road_entry_number')").query(Long.class).single();
    }

    @Override
    public Optional<RoadEntry> find(String code) {
        return jdbc.sql("SELECT subject, entry FROM road_entry WHERE code = :code")
                .param("code", code)
                .query((row, number) -> entry(row))
                .optional();
    }

    @Override
    public Optional<RoadEntry> lock(String code) {
        return jdbc.sql("SELECT subject, entry FROM road_entry WHERE code = :code FOR UPDATE")
                .param("code", code)
                .query((row, number) -> entry(row))
                .optional();
    }

    @Override
    public boolean add(RoadEntry entry) {
        return jdbc.sql("""
                                INSERT INTO road_entry (code, subject, version, area, ends, entry, changed_at)
                                VALUES (:code, :subject, :version, :area, :ends, CAST(:entry AS jsonb), :changedAt)
                                ON CONFLICT (code) DO NOTHING
                                """).params(columns(entry)).update() == 1;
    }

    @Override
    public void save(RoadEntry entry) {
        var saved = jdbc.sql("""
                        UPDATE road_entry
                        SET version = :version, area = :area, ends = :ends, entry = CAST(:entry AS jsonb),
                            changed_at = :changedAt
                        WHERE code = :code AND version = :version - 1 AND subject = :subject
                        """).params(columns(entry)).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(
                    "The entry " + entry.filing().code() + " is at another version");
        }
    }

    /** What concerns a wider area concerns the division too. */
    @Override
    public List<RoadEntry> find(Search search) {
        return jdbc.sql("""
                        SELECT subject, entry FROM road_entry
                        WHERE subject = :subject
                          AND (CAST(:within AS text) IS NULL OR area LIKE :within || '%' OR :within LIKE area || '%')
                          AND (CAST(:notOverAt AS timestamptz) IS NULL OR ends IS NULL OR ends > :notOverAt)
                          AND (CAST(:after AS text) IS NULL OR code > :after)
                        ORDER BY code
                        LIMIT :limit
                        """)
                .param("subject", search.subject().name())
                .param("within", prefix(search.division()))
                .param("notOverAt", time(search.notOverAt()))
                .param("after", search.after())
                .param("limit", search.limit())
                .query((row, number) -> entry(row))
                .list();
    }

    private Map<String, @Nullable Object> columns(RoadEntry entry) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("code", entry.filing().code());
        columns.put("subject", entry.subject().name());
        columns.put("version", entry.filing().version());
        columns.put("area", entry.area().value());
        columns.put("ends", time(entry.holds().map(Period::until).orElse(null)));
        columns.put("entry", json.write(RoadWire.state(entry)));
        columns.put("changedAt", time(entry.filing().changedAt()));
        return columns;
    }

    private RoadEntry entry(ResultSet row) throws SQLException {
        return RoadWire.entry(RoadEntry.Subject.valueOf(row.getString("subject")), row.getString("entry"), json);
    }

    private static @Nullable String prefix(@Nullable DivisionCode division) {
        return division == null ? null : division.value().replaceFirst("(0000|(?<=^.{4})00)$", "");
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
