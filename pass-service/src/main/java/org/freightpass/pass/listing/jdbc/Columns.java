package org.freightpass.pass.listing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Instants and divisions as the columns of both lists hold them. Stateless. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A pattern that the division and what lies below it fit. */
    static @Nullable String likeOrNull(@Nullable DivisionCode division) {
        if (division == null) {
            return null;
        }
        return switch (division.level()) {
            case PROVINCE -> division.value().substring(0, 2) + "%";
            case PREFECTURE -> division.value().substring(0, 4) + "%";
            case COUNTY -> division.value();
        };
    }
}
