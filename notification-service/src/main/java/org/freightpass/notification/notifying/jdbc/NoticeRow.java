package org.freightpass.notification.notifying.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.notification.Sayings;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** A notice as a row of the ledger, both ways. */
final class NoticeRow {
    /** Many at once, their columns as arrays: one plan and one round trip. */
    static final String INSERT = """
            insert into notice (id, event_id, recipient, channel, kind, pass_number, application_id, plate, origin,
                destination, valid_from, valid_until, reason, state, due_at, created_at, changed_at, version,
                correlation_id, saying)
            select * from unnest(:id, :event_id, :recipient, :channel, :kind, :pass_number, :application_id, :plate,
                :origin, :destination, :valid_from, :valid_until, :reason, :state, :due_at, :created_at, :changed_at,
                :version, :correlation_id, :saying)
            on conflict (event_id, recipient, channel) do nothing""";

    private NoticeRow() {}

    static Map<String, SqlArrayValue> columns(List<Notice> notices) {
        return Map.ofEntries(
                column("id", "uuid", notices, Notice::id),
                column("event_id", "text", notices, Notice::eventId),
                column("recipient", "text", notices, Notice::recipient),
                column("channel", "text", notices, notice -> notice.channel().name()),
                column("kind", "text", notices, notice -> notice.kind().name()),
                column("pass_number", "text", notices, Notice::passNumber),
                column("application_id", "text", notices, Notice::applicationId),
                column("plate", "text", notices, Notice::plate),
                column("origin", "text", notices, Notice::origin),
                column("destination", "text", notices, Notice::destination),
                column("valid_from", "timestamptz", notices, notice -> time(notice.validFrom())),
                column("valid_until", "timestamptz", notices, notice -> time(notice.validUntil())),
                column("reason", "text", notices, notice -> text(notice.reason())),
                column("state", "text", notices, notice -> notice.state().name()),
                column("due_at", "timestamptz", notices, notice -> time(notice.dueAt())),
                column("created_at", "timestamptz", notices, notice -> time(notice.createdAt())),
                column("changed_at", "timestamptz", notices, notice -> time(notice.changedAt())),
                column("version", "integer", notices, Notice::version),
                column("correlation_id", "text", notices, Notice::correlationId),
                column("saying", "jsonb", notices, notice -> saying(notice.reason())));
    }

    private static Map.Entry<String, SqlArrayValue> column(
            String name, String type, List<Notice> notices, Function<Notice, @Nullable Object> value) {
        return Map.entry(
                name, new SqlArrayValue(type, notices.stream().map(value).toArray()));
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
                Said.kept(row.getString("reason"), Sayings.read(row.getString("saying"))),
                Notice.State.valueOf(row.getString("state")),
                row.getObject("mail_id", UUID.class),
                row.getString("gateway"),
                row.getBoolean("uncertain"),
                row.getInt("attempts"),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Said.kept(row.getString("failure"), Sayings.read(row.getString("failure_saying"))),
                row.getString("correlation_id"));
    }

    static @Nullable String text(@Nullable Said said) {
        return said == null ? null : said.text();
    }

    static @Nullable String saying(@Nullable Said said) {
        return said == null ? null : Sayings.write(said.saying());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
