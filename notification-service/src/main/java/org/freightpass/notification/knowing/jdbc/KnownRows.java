package org.freightpass.notification.knowing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.freightpass.notification.knowing.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Passes and applications as rows, both ways. */
final class KnownRows {
    private KnownRows() {}

    static SqlParameterSource of(Known.Pass pass) {
        return new MapSqlParameterSource()
                .addValue("number", pass.number())
                .addValue("version", pass.version())
                .addValue("type", pass.type())
                .addValue("state", pass.state())
                .addValue("plate", pass.plate())
                .addValue("origin", pass.origin())
                .addValue("destination", pass.destination())
                .addValue("valid_from", time(pass.validFrom()))
                .addValue("valid_until", time(pass.validUntil()))
                .addValue("issuer_division", pass.issuerDivision())
                .addValue("firm_id", pass.firmId(), Types.VARCHAR)
                .addValue("reason", pass.reason(), Types.VARCHAR)
                .addValue("changed_at", time(pass.changedAt()));
    }

    static SqlParameterSource of(Known.Application application) {
        return new MapSqlParameterSource()
                .addValue("id", application.applicationId())
                .addValue("version", application.version())
                .addValue("status", application.status())
                .addValue("plate", application.plate())
                .addValue("goods", application.goods())
                .addValue("origin", application.origin())
                .addValue("destination", application.destination())
                .addValue("department", application.department())
                .addValue("division", application.division())
                .addValue("due_at", time(application.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("pass_number", application.passNumber(), Types.VARCHAR)
                .addValue("firm_id", application.firmId(), Types.VARCHAR)
                .addValue("changed_at", time(application.changedAt()));
    }

    static Known.Pass pass(ResultSet row) throws SQLException {
        return new Known.Pass(
                row.getString("number"),
                row.getInt("version"),
                row.getString("type"),
                row.getString("state"),
                row.getString("plate"),
                row.getString("origin"),
                row.getString("destination"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                row.getString("issuer_division"),
                row.getString("firm_id"),
                row.getString("firm"),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant());
    }

    static Known.Application application(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new Known.Application(
                row.getString("id"),
                row.getInt("version"),
                row.getString("status"),
                row.getString("plate"),
                row.getString("goods"),
                row.getString("origin"),
                row.getString("destination"),
                row.getString("department"),
                row.getString("division"),
                due == null ? null : due.toInstant(),
                row.getString("pass_number"),
                row.getString("firm_id"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
