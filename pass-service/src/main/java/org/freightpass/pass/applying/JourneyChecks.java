package org.freightpass.pass.applying;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.applying.ApplyingRule.Notes;

/**
 * What the rules in {@link ApplyingRule} look at, one method for each, of type, way and time. Stateless; a rule whose
 * facts are missing is silent.
 */
final class JourneyChecks {
    /** That of what was asked for and could not be handed on. */
    static final Duration LONGEST_WAIT = Duration.ofDays(3);

    private static final int LONGEST_WAY = 50;
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);

    private JourneyChecks() {}

    static void type(ReadForm f, Notes notes) {
        Checks.bad("type", f.asked(), notes);
        if (f.asked().isGood() && f.byEnds().isPresent() && f.type().isEmpty()) {
            notes.add(
                    "type",
                    "TYPE_MISFIT",
                    "The ends make the pass " + f.byEnds().get()
                            + ": leave the type out, or mend the ends. A staff shuttle stays within the province.");
        }
    }

    static void noStops(ReadForm f, Notes notes) {
        if (f.asksFor(PassType.STAFF_SHUTTLE) && !f.via().isEmpty()) {
            notes.add("route.via", "SHUTTLE_STOPS", "A staff shuttle does not stop on the way: leave the places out.");
        }
    }

    static void ends(ReadForm f, Notes notes) {
        end("route.origin", f.origin(), notes);
        end("route.destination", f.destination(), notes);
    }

    private static void end(String field, Reading<DivisionCode> end, Notes notes) {
        Checks.bad(field, end, notes);
        end.good()
                .filter(place -> place.level() != DivisionCode.Level.COUNTY)
                .ifPresent(place -> notes.add(
                        field,
                        "COUNTY_NEEDED",
                        "Give the county, not only the city or province: six digits, such as 220104."));
    }

    static void different(ReadForm f, Notes notes) {
        var anyEnds = f.asksFor(PassType.EMERGENCY) || f.asksFor(PassType.STAFF_SHUTTLE);
        if (!anyEnds && f.origin().isGood() && f.origin().equals(f.destination())) {
            notes.add(
                    "route.destination",
                    "SAME_PLACE",
                    "Origin and destination are the same county: no pass is for that.");
        }
    }

    static void via(ReadForm f, Notes notes) {
        for (var i = 0; i < f.via().size(); i++) {
            Checks.bad("route.via[" + i + "]", f.via().get(i), notes);
        }
        if (f.via().size() > LONGEST_WAY) {
            notes.add("route.via", "VIA_TOO_MANY", "Name at most " + LONGEST_WAY + " places on the way.");
        }
    }

    static void ours(ReadForm f, Notes notes) {
        if (f.origin().isGood() && f.destination().isGood() && f.byEnds().isEmpty()) {
            notes.add(
                    "route.origin", "NOT_OURS", "Neither end lies in this province: apply in the province of an end.");
        }
    }

    static void needed(ReadForm f, Notes notes) {
        if (f.type().isEmpty() || f.asksFor(PassType.EMERGENCY)) {
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
        Checks.bad("validFrom", f.validFrom(), notes);
        Checks.bad("validUntil", f.validUntil(), notes);
        times(f).filter(times -> !times.until.isAfter(times.from))
                .ifPresent(times -> notes.add(
                        "validUntil",
                        "VALIDITY_REVERSED",
                        "The validity ends before it begins: exchange or mend the two times."));
    }

    static void ahead(ReadForm f, Notes notes) {
        var longAgo = f.around().now().minus(LONGEST_WAIT);
        var asked =
                f.around().askedAt().isBefore(longAgo) ? longAgo : f.around().askedAt();
        var today = LocalDate.ofInstant(asked.minus(SLOW_CLOCK), ReadForm.ZONE)
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

    record Times(Instant from, Instant until) {}

    static Optional<Times> times(ReadForm f) {
        return f.validFrom().good().flatMap(from -> f.validUntil().good().map(until -> new Times(from, until)));
    }
}
