package org.freightpass.pass.issuing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Route;
import org.freightpass.pass.issuing.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Between passes and rows of the table {@code pass}. */
final class PassRows {

    private PassRows() {}

    static Pass read(ResultSet row, int index) throws SQLException {
        var replacedBy = row.getString("replaced_by");
        return new Pass(
                new PassNumber(row.getString("number")),
                row.getInt("version"),
                Pass.Status.valueOf(row.getString("state")),
                new Plate(row.getString("plate")),
                PlateColour.valueOf(row.getString("plate_colour")),
                new Route(
                        new DivisionCode(row.getString("origin")),
                        new DivisionCode(row.getString("destination")),
                        places(row.getString("via")),
                        row.getBoolean("return_trip")),
                GoodsCategory.valueOf(row.getString("goods")),
                new Validity(instant(row, "valid_from"), instant(row, "valid_until")),
                new Issuer(
                        new DivisionCode(row.getString("issuer_division")),
                        Department.valueOf(row.getString("issuer_department"))),
                new Pass.Holder(row.getString("owner"), row.getObject("firm_id", UUID.class)),
                row.getObject("application_id", UUID.class),
                row.getObject("bulk_id", UUID.class),
                Pass.Channel.valueOf(row.getString("channel")),
                row.getString("crew"),
                row.getString("reason"),
                row.getBoolean("fraud"),
                replacedBy == null ? null : new PassNumber(replacedBy),
                code(row),
                instant(row, "issued_at"),
                instant(row, "changed_at"));
    }

    private static Pass.@Nullable Code code(ResultSet row) throws SQLException {
        var version = row.getInt("code_version");
        return version == 0
                ? null
                : new Pass.Code(
                        version, row.getInt("code_list"), row.getInt("code_index"), marks(row.getString("code_crew")));
    }

    static MapSqlParameterSource write(Pass pass) {
        var code = pass.code();
        return new MapSqlParameterSource("number", pass.number().value())
                .addValue("version", pass.version())
                .addValue("type", pass.type().name())
                .addValue("state", pass.status().name())
                .addValue("plate", pass.plate().value())
                .addValue("colour", pass.plateColour().name())
                .addValue("origin", pass.route().origin().value())
                .addValue("destination", pass.route().destination().value())
                .addValue(
                        "via", pass.route().via().stream().map(PlaceCode::value).collect(Collectors.joining(",")))
                .addValue("returnTrip", pass.route().returnTrip())
                .addValue("goods", pass.goods().name())
                .addValue("from", time(pass.validity().from()))
                .addValue("until", time(pass.validity().until()))
                .addValue("division", pass.issuer().division().value())
                .addValue("department", pass.issuer().department().name())
                .addValue("owner", pass.holder().owner())
                .addValue("firm", pass.holder().firm())
                .addValue("application", pass.applicationId())
                .addValue("bulk", pass.bulkId())
                .addValue("channel", pass.channel().name())
                .addValue("crew", pass.crew())
                .addValue("reason", pass.reason())
                .addValue("fraud", pass.fraud())
                .addValue(
                        "replacedBy",
                        pass.replacedBy() == null ? null : pass.replacedBy().value())
                .addValue("codeVersion", code == null ? null : code.version())
                .addValue("codeList", code == null ? null : code.list())
                .addValue("codeIndex", code == null ? null : code.index())
                .addValue("codeCrew", code == null ? null : String.join(",", code.crew()))
                .addValue("issued", time(pass.issuedAt()))
                .addValue("changed", time(pass.changedAt()));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> marks(String crew) {
        return crew.isEmpty() ? List.of() : Arrays.asList(crew.split(",", -1));
    }

    private static List<PlaceCode> places(String via) {
        return via.isEmpty()
                ? List.of()
                : Arrays.stream(via.split(",", -1)).map(PlaceCode::new).toList();
    }
}
