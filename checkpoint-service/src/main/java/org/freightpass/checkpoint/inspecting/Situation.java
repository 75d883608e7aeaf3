package org.freightpass.checkpoint.inspecting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision rests on.
 *
 * @param at the service's time, which decides
 * @param observedAt the telephone's time
 * @param pass the pass that counts, once {@link Deciding} has found it among those presented
 */
public record Situation(
        Instant at,
        Instant observedAt,
        Place place,
        Vehicle vehicle,
        Presented presented,
        Journey journey,
        List<Person> persons,
        @Nullable EarlierInspection earlier,
        @Nullable RegisteredPass pass) {
    public Situation {
        persons = List.copyOf(persons);
    }

    /** What stands on the vehicle; the colour where the officer entered it. */
    public record Vehicle(Plate plate, @Nullable PlateColour colour) {
        boolean isThatOf(RegisteredPass pass) {
            return plate.equals(pass.plate()) && (colour == null || colour == pass.plateColour());
        }
    }

    /**
     * The number that was typed, what the view holds under it, and what it holds for the plate.
     *
     * @param home the province whose passes the view holds
     * @param viewFresh whether a pass that the view does not hold can be said not to exist
     * @param behind whether the view had not yet reached the version that was asked for
     */
    public record Presented(
            @Nullable PassNumber typed,
            @Nullable RegisteredPass byNumber,
            List<RegisteredPass> byPlate,
            DivisionCode home,
            boolean viewFresh,
            boolean behind) {
        public Presented {
            byPlate = List.copyOf(byPlate);
        }

        boolean isTypedInVain() {
            return typed != null && byNumber == null;
        }

        boolean claimsHome() {
            return typed != null && home.covers(typed.division());
        }
    }

    /** Where it says it is going, and with which papers. */
    public record Journey(
            @Nullable Direction direction,
            @Nullable ClaimedRoute claimed,
            boolean arrivalNotice,
            boolean emergencyPermit) {}

    /** On the way out or on the way back. */
    public enum Direction {
        OUTBOUND,
        RETURN
    }

    /** What the driver says. */
    public record ClaimedRoute(DivisionCode origin, DivisionCode destination) {}

    Situation with(@Nullable RegisteredPass counting) {
        return new Situation(at, observedAt, place, vehicle, presented, journey, persons, earlier, counting);
    }

    Duration clockOff() {
        return Duration.between(observedAt, at).abs();
    }

    boolean anyone(BiPredicate<Person, Instant> is) {
        return persons.stream().anyMatch(person -> is.test(person, at));
    }

    /** Who has neither a test that counts nor both samples of this checkpoint. */
    List<Person> lacking(RuleSet rules) {
        return persons.stream().filter(person -> person.lacksTest(at, rules)).toList();
    }

    /** An earlier checkpoint took the samples that would be due here. */
    boolean isSampledEarlier(RuleSet rules) {
        return earlier != null && earlier.excuses(lacking(rules), at, rules.earlierWindow());
    }

    boolean isOffRoute(RegisteredPass of) {
        return !of.passesThrough(place.county())
                || (journey.direction() == Direction.RETURN && !of.returnTrip())
                || !isClaimCovered(of);
    }

    private boolean isClaimCovered(RegisteredPass of) {
        var claimed = journey.claimed();
        if (claimed == null) {
            return true;
        }
        var out = joins(claimed, of.origin(), of.destination());
        var back = of.returnTrip() && joins(claimed, of.destination(), of.origin());
        return switch (journey.direction()) {
            case OUTBOUND -> out;
            case RETURN -> back;
            case null -> out || back;
        };
    }

    private static boolean joins(ClaimedRoute claimed, DivisionCode from, DivisionCode to) {
        return RegisteredPass.touches(claimed.origin(), from) && RegisteredPass.touches(claimed.destination(), to);
    }
}
