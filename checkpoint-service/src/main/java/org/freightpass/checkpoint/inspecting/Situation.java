package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.List;
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
 */
public record Situation(
        Instant at,
        Instant observedAt,
        Place place,
        Vehicle vehicle,
        Presented presented,
        Knowledge knowledge,
        Journey journey,
        List<Person> persons,
        @Nullable EarlierInspection earlier) {
    public Situation {
        persons = List.copyOf(persons);
    }

    /** What stands on the vehicle; the colour where the officer entered it. */
    public record Vehicle(Plate plate, @Nullable PlateColour colour) {}

    /**
     * What was shown or typed, and the passes it led to.
     *
     * @param crewSeen how many documents of people on board were looked at
     */
    public record Presented(
            @Nullable ShownCode code, @Nullable PassNumber typed, List<FoundPass> passes, int crewSeen) {
        public Presented {
            passes = List.copyOf(passes);
        }
    }

    /** A signed code, and what it claims of its origin. */
    public record ShownCode(Check check, PassNumber number, DivisionCode issuer) {}

    /** What became of a code's signature. */
    public enum Check {
        VALID,
        /** A known key did not make it, or not for this issuer or not in its time. */
        INVALID,
        UNKNOWN_KEY,
        /** There is nothing to check it with. */
        UNCHECKED
    }

    /**
     * A pass that may count.
     *
     * @param shownVersion the version of the code that was shown
     * @param status what the status list says of a pass that the register does not have
     * @param crewFits whether everybody whose document was looked at is of its crew; null where that cannot be said
     */
    public record FoundPass(
            RegisteredPass pass,
            Way way,
            @Nullable Integer shownVersion,
            @Nullable Status status,
            @Nullable Boolean crewFits) {}

    /** What led to a pass. */
    public enum Way {
        TOKEN,
        NUMBER,
        PLATE
    }

    /** What the issuer's status list says of a signed version. */
    public enum Status {
        VALID,
        INVALID,
        SUSPENDED,
        /** The list is not at hand, too old, or does not reach that far. */
        UNKNOWN
    }

    /**
     * What is known here.
     *
     * @param home the province whose passes the view holds
     * @param viewAtHand whether passes can be looked up by the plate; this service's own view always is
     * @param viewFresh whether a pass that the view does not hold can be said not to exist
     * @param behind whether the view had not yet reached the version that was asked for
     * @param trustFresh whether a key that the trust list does not hold can be said not to be trusted
     */
    public record Knowledge(
            DivisionCode home, boolean viewAtHand, boolean viewFresh, boolean behind, boolean trustFresh) {}

    /** Where it says it is going, and with which papers. */
    public record Journey(
            @Nullable Direction direction,
            @Nullable ClaimedRoute claimed,
            boolean arrivalNotice,
            boolean emergencyPermit,
            boolean disinfected) {}

    /** On the way out or on the way back. */
    public enum Direction {
        OUTBOUND,
        RETURN
    }

    /** What the driver says. */
    public record ClaimedRoute(DivisionCode origin, DivisionCode destination) {}
}
