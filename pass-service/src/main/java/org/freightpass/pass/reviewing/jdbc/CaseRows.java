package org.freightpass.pass.reviewing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.Reason;
import org.freightpass.pass.reviewing.ReviewCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between cases and the review's columns of the table {@code application}. */
final class CaseRows implements RowMapper<ReviewCase> {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private final JsonMapper json;

    CaseRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ReviewCase mapRow(ResultSet row, int index) throws SQLException {
        var number = row.getString("pass_number");
        var submitted = instant(row, "submitted_at");
        var changed = instant(row, "changed_at");
        if (submitted == null || changed == null) {
            throw new IllegalStateException("A submitted application has its times: " + row.getString("id"));
        }
        return new ReviewCase(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ReviewCase.Status.valueOf(row.getString("status")),
                request(row),
                new Desk(Department.valueOf(row.getString("department")), new DivisionCode(row.getString("division"))),
                submitted,
                instant(row, "due_at"),
                instant(row, "overdue_at"),
                row.getString("claimed_by"),
                row.getString("claimed_by_name"),
                json.readValue(row.getString("reasons"), REASONS),
                number == null ? null : new PassNumber(number),
                changed);
    }

    private static ReviewCase.Request request(ResultSet row) throws SQLException {
        var from = instant(row, "valid_from");
        var until = instant(row, "valid_until");
        if (from == null || until == null) {
            throw new IllegalStateException("A submitted application has a validity: " + row.getString("id"));
        }
        return new ReviewCase.Request(
                row.getString("owner"),
                row.getObject("firm_id", UUID.class),
                row.getObject("bulk_id", UUID.class),
                PassType.valueOf(row.getString("type")),
                new Plate(row.getString("plate")),
                PlateColour.valueOf(row.getString("plate_colour")),
                GoodsCategory.valueOf(row.getString("goods")),
                new DivisionCode(row.getString("origin")),
                new DivisionCode(row.getString("destination")),
                places(row.getString("via")),
                row.getBoolean("return_trip"),
                from,
                until,
                row.getBoolean("replaces"),
                row.getBoolean("at_desk"),
                row.getString("crew"),
                row.getString("amends") == null ? null : amends(row));
    }

    private static ReviewCase.Amends amends(ResultSet row) throws SQLException {
        return new ReviewCase.Amends(
                new PassNumber(row.getString("amends")),
                row.getInt("amends_version"),
                row.getString("before_crew"),
                places(row.getString("before_via")));
    }

    MapSqlParameterSource write(ReviewCase reviewed) {
        return new MapSqlParameterSource("id", reviewed.id())
                .addValue("version", reviewed.version())
                .addValue("status", reviewed.status().name())
                .addValue("overdue", time(reviewed.overdueAt()))
                .addValue("claimedBy", reviewed.claimedBy())
                .addValue("claimedByName", reviewed.claimedByName())
                .addValue("reasons", json.writeValueAsString(reviewed.reasons()))
                .addValue(
                        "number",
                        reviewed.passNumber() == null
                                ? null
                                : reviewed.passNumber().value())
                .addValue("changed", time(reviewed.changedAt()));
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<PlaceCode> places(String via) {
        return via.isEmpty()
                ? List.of()
                : Arrays.stream(via.split(",", -1)).map(PlaceCode::new).toList();
    }
}
