package org.freightpass.notification.notifying.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.freightpass.notification.notifying.Notice;
import org.jspecify.annotations.Nullable;

/** A notice as a row of the ledger, both ways. */
final class NoticeRow {
    static final String INSERT = """
            insert into notice (id, event_id, recipient, channel, kind, pass_number, application_id, plate, origin,
                destination, valid_from, valid_until, reason, state, due_at, created_at, changed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id, recipient, channel) do nothing""";

    private NoticeRow() {}

    static void set(PreparedStatement row, Notice notice) throws SQLException {
        row.setObject(1, notice.id());
        row.setString(2, notice.eventId());
        row.setString(3, notice.recipient());
        row.setString(4, notice.channel().name());
        row.setString(5, notice.kind().name());
        row.setString(6, notice.passNumber());
        row.setString(7, notice.applicationId());
        row.setString(8, notice.plate());
        row.setString(9, notice.origin());
        row.setString(10, notice.destination());
        row.setObject(11, time(notice.validFrom()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(12, time(notice.validUntil()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setString(13, notice.reason());
        row.setString(14, notice.state().name());
        row.setObject(15, time(notice.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(16, time(notice.createdAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setObject(17, time(notice.changedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        row.setInt(18, notice.version());
    }

    static Notice read(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("event_id"),
                row.getString("recipient"),
                Notice.Channel.valueOf(row.getString("channel")),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("pass_number"),
                row.getString("application_id"),
                row.getString("plate"),
                row.getString("origin"),
                row.getString("destination"),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                row.getString("reason"),
                Notice.State.valueOf(row.getString("state")),
                row.getObject("mail_id", UUID.class),
                row.getString("gateway"),
                row.getBoolean("uncertain"),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("failure"));
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
