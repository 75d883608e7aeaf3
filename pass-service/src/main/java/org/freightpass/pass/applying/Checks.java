package org.freightpass.pass.applying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.Vin;
import org.freightpass.pass.applying.ApplyingRule.Notes;
import org.jspecify.annotations.Nullable;

/** What the rules in {@link ApplyingRule} look at, one method for each, of vehicle, goods, way and
 * time. Stateless; a rule whose facts are missing is silent. */
final class Checks {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_WAY = 50;

    private Checks() {}

    static void plate(ReadForm f, Notes notes) {
        bad("vehicle.plate", f.plate(), notes);
        bad("vehicle.plateColour", f.plateColour(), notes);
    }

    static void tractor(ReadForm f, Notes notes) {
        f.plate()
                .good()
                .filter(plate -> !plate.mayCarryPass())
                .ifPresent(
                        plate -> notes.add(
                                "vehicle.plate",
                                "PLATE_TRAILER",
                                "A pass is for the vehicle that pulls: enter the tractor's plate, and the trailer's as trailerPlate."));
    }

    static void optional(ReadForm f, Notes notes) {
        var vehicle = f.form().vehicle();
        if (given(vehicle.vin())) {
            bad("vehicle.vin", Vin.read(vehicle.vin()), notes);
        }
        if (given(vehicle.trailerPlate())) {
            var trailer = Plate.read(vehicle.trailerPlate());
            bad("vehicle.trailerPlate", trailer, notes);
            trailer.good()
                    .filter(plate -> !plate.isTrailer())
                    .ifPresent(plate -> notes.add(
                            "vehicle.trailerPlate",
                            "PLATE_NO_TRAILER",
                            "A trailer's plate ends in 挂: enter it as it stands."));
        }
        if (given(f.form().applicantDivision())) {
            bad("applicantDivision", DivisionCode.read(f.form().applicantDivision()), notes);
        }
    }

    static void goods(ReadForm f, Notes notes) {
        bad("goods.category", f.goods(), notes);
    }

    static void ends(ReadForm f, Notes notes) {
        end("route.origin", f.origin(), notes);
        end("route.destination", f.destination(), notes);
    }

    private static void end(String field, Reading<DivisionCode> end, Notes notes) {
        bad(field, end, notes);
        end.good()
                .filter(place -> place.level() != DivisionCode.Level.COUNTY)
                .ifPresent(place -> notes.add(
                        field,
                        "COUNTY_NEEDED",
                        "Give the county, not only the city or province: six digits, such as 220104."));
    }

    static void different(ReadForm f, Notes notes) {
        if (f.origin().isGood() && f.origin().equals(f.destination())) {
            notes.add(
                    "route.destination",
                    "SAME_PLACE",
                    "Origin and destination are the same county: no pass is for that.");
        }
    }

    static void via(ReadForm f, Notes notes) {
        for (var i = 0; i < f.via().size(); i++) {
            bad("route.via[" + i + "]", f.via().get(i), notes);
        }
        if (f.via().size() > LONGEST_WAY) {
            notes.add("route.via", "VIA_TOO_MANY", "Name at most " + LONGEST_WAY + " places on the way.");
        }
    }

    static void ours(ReadForm f, Notes notes) {
        if (f.origin().isGood() && f.destination().isGood() && f.type().isEmpty()) {
            notes.add(
                    "route.origin", "NOT_OURS", "Neither end lies in this province: apply in the province of an end.");
        }
    }

    static void needed(ReadForm f, Notes notes) {
        if (f.type().isEmpty()) {
            return;
        }
        var at = f.validFrom()
                .good()
                .filter(from -> from.isAfter(f.around().now()))
                .orElse(f.around().now());
        var regime = Stream.of(f.origin(), f.destination())
                .anyMatch(end -> f.around().regimeAt(end.orElseThrow(), at));
        if (!regime) {
            notes.add("route", "PASS_NOT_NEEDED", "Neither end runs a pass regime: no pass is needed, just drive.");
        }
    }

    static void order(ReadForm f, Notes notes) {
        bad("validFrom", f.validFrom(), notes);
        bad("validUntil", f.validUntil(), notes);
        times(f).filter(times -> !times.until.isAfter(times.from))
                .ifPresent(times -> notes.add(
                        "validUntil",
                        "VALIDITY_REVERSED",
                        "The validity ends before it begins: exchange or mend the two times."));
    }

    static void ahead(ReadForm f, Notes notes) {
        var today = LocalDate.ofInstant(f.around().now(), ReadForm.ZONE)
                .atStartOfDay(ReadForm.ZONE)
                .toInstant();
        f.validFrom()
                .good()
                .filter(from -> from.isBefore(today))
                .ifPresent(from -> notes.add(
                        "validFrom",
                        "VALIDITY_PAST",
                        "The validity begins before today: begin today at the earliest."));
        f.validUntil()
                .good()
                .filter(until -> !until.isAfter(f.around().now()))
                .ifPresent(until ->
                        notes.add("validUntil", "VALIDITY_OVER", "The validity is over already: enter a later end."));
    }

    static void limit(ReadForm f, Notes notes) {
        var desk = f.desk();
        if (desk.isEmpty()) {
            return;
        }
        var longest = f.around().limit(f.type().orElseThrow(), desk.get().division());
        times(f).filter(times -> times.until.isAfter(times.from.plus(longest)))
                .ifPresent(times -> notes.add(
                        "validUntil",
                        "VALIDITY_TOO_LONG",
                        "The validity is longer than the " + longest.toDays()
                                + " days that are possible: end it earlier."));
    }

    static void live(ReadForm f, Notes notes) {
        if (!f.form().replaces()) {
            inTheWay(f, f.around().live())
                    .ifPresent(taken -> notes.live(
                            "vehicle.plate",
                            "LIVE_PASS_EXISTS",
                            "The vehicle has the live pass " + taken.number()
                                    + " for that time: replace it or choose another time.",
                            Objects.requireNonNullElse(taken.number(), "")));
        }
    }

    static void open(ReadForm f, Notes notes) {
        inTheWay(f, f.around().open())
                .ifPresent(
                        taken -> notes.add(
                                "vehicle.plate",
                                "APPLICATION_OPEN",
                                "There is another open application for this vehicle and time: withdraw it or wait for its decision."));
    }

    private static Optional<Surroundings.Taken> inTheWay(ReadForm f, Iterable<Surroundings.Taken> all) {
        var type = f.type();
        var times = times(f);
        if (!f.plate().isGood() || !f.plateColour().isGood() || type.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        for (var taken : all) {
            if (taken.inTheWayOf(
                    f.plate().orElseThrow(),
                    f.plateColour().orElseThrow(),
                    type.get(),
                    times.get().from,
                    times.get().until)) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    static void texts(ReadForm f, Notes notes) {
        var form = f.form();
        tooLong("consignor", form.consignor(), notes);
        tooLong("consignee", form.consignee(), notes);
        tooLong("goods.name", form.goods().name(), notes);
        tooLong("goods.quantity", form.goods().quantity(), notes);
        tooLong("vehicle.transportCertificate", form.vehicle().transportCertificate(), notes);
        form.crew().forEach(member -> tooLong("crew.name", member.name(), notes));
    }

    private static void tooLong(String field, @Nullable String text, Notes notes) {
        if (text != null && text.length() > LONGEST_TEXT) {
            notes.add(field, "TEXT_TOO_LONG", "The text has more than " + LONGEST_TEXT + " characters: shorten it.");
        }
    }

    private record Times(Instant from, Instant until) {}

    private static Optional<Times> times(ReadForm f) {
        return f.validFrom().good().flatMap(from -> f.validUntil().good().map(until -> new Times(from, until)));
    }

    static void bad(String field, Reading<?> reading, Notes notes) {
        if (reading instanceof Reading.Bad<?>(var code, var text)) {
            notes.add(field, code, text);
        }
    }

    static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
