package org.freightpass.notification.accountability.jdbc;

import static org.freightpass.notification.accountability.jdbc.JdbcRemovals.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.notification.accountability.Removal;
import org.jspecify.annotations.Nullable;

/** A matter as a row of {@code removal}, both ways. */
final class RemovalRow {
    private RemovalRow() {}

    static Removal read(ResultSet row) throws SQLException {
        return new Removal(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("checkpoint"),
                row.getString("county"),
                row.getString("road"),
                row.getString("name"),
                Removal.Stage.valueOf(row.getString("stage")),
                row.getInt("reports"),
                row.getInt("version"),
                row.getString("unit"),
                instant(row, "deadline"),
                instant(row, "removed_at"),
                instant(row, "overdue_since"),
                instant(row, "concluded_at"),
                Objects.requireNonNull(instant(row, "opened_at")));
    }

    static Map<String, @Nullable Object> of(Removal matter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", matter.id());
        values.put("key", matter.key());
        values.put("checkpoint", matter.checkpoint());
        values.put("county", matter.county());
        values.put("road", matter.road());
        values.put("name", matter.name());
        values.put("stage", matter.stage().name());
        values.put("reports", matter.reports());
        values.put("version", matter.version());
        values.put("unit", matter.unit());
        values.put("deadline", time(matter.deadline()));
        values.put("removed_at", time(matter.removedAt()));
        values.put("overdue_since", time(matter.overdueSince()));
        values.put("concluded_at", time(matter.concludedAt()));
        values.put("opened_at", time(matter.openedAt()));
        return values;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
