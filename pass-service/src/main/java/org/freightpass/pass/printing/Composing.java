package org.freightpass.pass.printing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/** What a document says, in words. Stateless. */
final class Composing {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Divisions DIVISIONS = Divisions.standard();

    private Composing() {}

    /** A pass and what else is known about it. */
    record Material(
            PrintedPass pass,
            String number,
            List<PrintedPass.Person> crew,
            Names names,
            @Nullable String telephone,
            String address,
            @Nullable String code) {}

    static PassSheet sheet(Material m) {
        var pass = m.pass();
        return new PassSheet(
                pass.number(),
                pass.version(),
                title(pass),
                m.number(),
                dotted(pass.plate()),
                pass.plateColour(),
                m.names() == Names.NONE
                        ? List.of()
                        : m.crew().stream()
                                .map(person -> line(person, m.names()))
                                .toList(),
                crewSize(m.crew()),
                new PassSheet.Text(pass.goods().zh(), pass.goods().en()),
                DIVISIONS.fullName(pass.origin()),
                DIVISIONS.fullName(pass.destination()),
                via(pass),
                returnTrip(pass),
                minute(pass.validFrom()),
                lastMinute(pass.validUntil()),
                issuer(pass),
                m.telephone(),
                minute(pass.issuedAt()),
                m.address().replaceFirst("^https://", ""),
                m.code() == null ? m.address() : m.code(),
                m.code() != null,
                pass.standing() == PrintedPass.Standing.SUSPENDED ? new PassSheet.Text("已暂停", "SUSPENDED") : null);
    }

    static Glance glance(PrintedPass pass, String number, @Nullable String telephone, Instant now) {
        var light = PrintingRule.light(pass, now);
        var early = pass.standing() == PrintedPass.Standing.ACTIVE && light == Glance.Light.AMBER;
        return new Glance(
                number,
                title(pass),
                light,
                early
                        ? new PassSheet.Text("尚未生效", "Not valid yet")
                        : new PassSheet.Text(
                                pass.standing().zh(), pass.standing().en()),
                dotted(pass.plate()),
                pass.plateColour(),
                DIVISIONS.fullName(pass.origin()),
                DIVISIONS.fullName(pass.destination()),
                via(pass),
                pass.returnTrip(),
                new PassSheet.Text(pass.goods().zh(), pass.goods().en()),
                minute(pass.validFrom()),
                lastMinute(pass.validUntil()),
                issuer(pass),
                telephone,
                now,
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(now.atZone(LOCAL)));
    }

    /** The national form's title; the forms of the province and of the other types by their own names. */
    private static PassSheet.Text title(PrintedPass pass) {
        return switch (pass.number().type()) {
            case UNIFIED -> new PassSheet.Text("重点物资运输车辆通行证", "Pass for Vehicles Carrying Key Goods");
            case IN_PROVINCE ->
                new PassSheet.Text(
                        DIVISIONS.name(pass.division().province()) + "疫情防控应急物资通行证",
                        "Emergency-Supplies Pass within the Province");
            case EMERGENCY -> new PassSheet.Text(PassType.EMERGENCY.zh(), "Emergency Transport Permit");
            case STAFF_SHUTTLE -> new PassSheet.Text(PassType.STAFF_SHUTTLE.zh(), "Point-to-Point Staff Shuttle Pass");
        };
    }

    /** 吉A·12345. */
    static String dotted(Plate plate) {
        return plate.value().substring(0, 2) + "·" + plate.value().substring(2);
    }

    private static PassSheet.CrewLine line(PrintedPass.Person person, Names names) {
        var role = person.driver() ? new PassSheet.Text("驾驶员", "Driver") : new PassSheet.Text("随车人员", "Companion");
        return new PassSheet.CrewLine(role, names.of(person.name()), person.document());
    }

    private static PassSheet.Text crewSize(List<PrintedPass.Person> crew) {
        return new PassSheet.Text("共 " + crew.size() + " 人", crew.size() == 1 ? "1 person" : crew.size() + " people");
    }

    private static PassSheet.Text returnTrip(PrintedPass pass) {
        return pass.returnTrip()
                ? new PassSheet.Text("含返程（原路）", "Return by the same route included")
                : new PassSheet.Text("单程", "One way");
    }

    private static PassSheet.Text issuer(PrintedPass pass) {
        return new PassSheet.Text(
                DIVISIONS.fullName(pass.division()) + pass.department().zh(),
                pass.department().en() + ", " + pass.division().value());
    }

    private static String via(PrintedPass pass) {
        return pass.via().stream().map(Composing::place).collect(Collectors.joining(" → "));
    }

    private static String place(PlaceCode place) {
        return DIVISIONS.name(new DivisionCode((place.value() + "0000").substring(0, 6)));
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(LOCAL));
    }

    /** {@link PrintingRule#LAST_MINUTE}. */
    static String lastMinute(Instant firstOver) {
        return minute(firstOver.minus(Duration.ofMinutes(1)));
    }
}
