package org.freightpass.pass.applying.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Application.Accepted;
import org.freightpass.pass.applying.Surroundings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between applications and rows of the table {@code application}; the form goes through {@link StoredForms}. */
final class ApplicationRows implements RowMapper<Application> {
    private static final TypeReference<List<Application.Reason>> REASONS = new TypeReference<>() {};
    private final StoredForms forms;
    private final JsonMapper json;

    ApplicationRows(StoredForms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    @Override
    public Application mapRow(ResultSet row, int index) throws SQLException {
        var number = row.getString("pass_number");
        var bulk = row.getObject("bulk_id", UUID.class);
        return new Application(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Application.Status.valueOf(row.getString("status")),
                row.getString("owner"),
                forms.read(row.getString("form"), row.getString("crew")),
                row.getObject("submitted_at") == null ? null : accepted(row),
                row.getString("amends") == null ? null : amends(row),
                bulk == null ? null : new Application.BulkRow(bulk, row.getInt("bulk_row")),
                row.getBoolean("at_desk"),
                instant(row, "submitted_at"),
                instant(row, "due_at"),
                json.readValue(row.getString("reasons"), REASONS),
                number == null ? null : new PassNumber(number),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "changed_at")));
    }

    private Application.Amends amends(ResultSet row) throws SQLException {
        return new Application.Amends(
                new PassNumber(row.getString("amends")),
                row.getInt("amends_version"),
                forms.crew(row.getString("before_crew")),
                places(row.getString("before_via")));
    }

    private static Accepted accepted(ResultSet row) throws SQLException {
        return new Accepted(
                PassType.valueOf(row.getString("type")),
                new Plate(row.getString("plate")),
                PlateColour.valueOf(row.getString("plate_colour")),
                GoodsCategory.valueOf(row.getString("goods")),
                new DivisionCode(row.getString("origin")),
                new DivisionCode(row.getString("destination")),
                places(row.getString("via")),
                row.getBoolean("return_trip"),
                Objects.requireNonNull(instant(row, "valid_from")),
                Objects.requireNonNull(instant(row, "valid_until")),
                row.getBoolean("replaces"),
                new Surroundings.Desk(
                        Department.valueOf(row.getString("department")), new DivisionCode(row.getString("division"))));
    }

    MapSqlParameterSource write(Application application) {
        var values = new MapSqlParameterSource("id", application.id())
                .addValue("version", application.version())
                .addValue("status", application.status().name())
                .addValue("owner", application.owner())
                .addValue("firm", application.form().firmId())
                .addValue(
                        "bulk",
                        application.bulk() == null ? null : application.bulk().bulk())
                .addValue(
                        "row",
                        application.bulk() == null ? null : application.bulk().row())
                .addValue("atDesk", application.atDesk())
                .addValue("form", forms.form(application.form()))
                .addValue("crew", forms.crew(application.form()))
                .addValue("marks", forms.marks(application.form()))
                .addValue("submitted", time(application.submittedAt()))
                .addValue("due", time(application.dueAt()))
                .addValue("reasons", json.writeValueAsString(application.reasons()))
                .addValue("created", time(application.createdAt()))
                .addValue("changed", time(application.changedAt()));
        amended(values, application.amends());
        return request(values, application.accepted());
    }

    private void amended(MapSqlParameterSource values, Application.@Nullable Amends pass) {
        values.addValue("amends", pass == null ? null : pass.number().value())
                .addValue("amendsVersion", pass == null ? null : pass.version())
                .addValue("beforeCrew", pass == null ? null : forms.crew(pass.crew()))
                .addValue("beforeVia", pass == null ? null : joined(pass.via()));
    }

    private static MapSqlParameterSource request(MapSqlParameterSource values, @Nullable Accepted a) {
        return values.addValue("type", a == null ? null : a.type().name())
                .addValue("plate", a == null ? null : a.plate().value())
                .addValue("colour", a == null ? null : a.plateColour().name())
                .addValue("goods", a == null ? null : a.goods().name())
                .addValue("origin", a == null ? null : a.origin().value())
                .addValue("destination", a == null ? null : a.destination().value())
                .addValue("via", a == null ? null : joined(a.via()))
                .addValue("returnTrip", a == null ? null : a.returnTrip())
                .addValue("from", a == null ? null : time(a.validFrom()))
                .addValue("until", a == null ? null : time(a.validUntil()))
                .addValue("replaces", a == null ? null : a.replaces())
                .addValue("department", a == null ? null : a.desk().department().name())
                .addValue("division", a == null ? null : a.desk().division().value());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String joined(List<PlaceCode> via) {
        return via.stream().map(PlaceCode::value).collect(Collectors.joining(","));
    }

    private static List<PlaceCode> places(String via) {
        return via.isEmpty()
                ? List.of()
                : Arrays.stream(via.split(",", -1)).map(PlaceCode::new).toList();
    }
}
