package org.freightpass.checkpoint.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One inspection at which a pass was shown or found, as far as watching needs it.
 *
 * @param inspectionId the same id is the same sighting, however often it is delivered
 * @param at when the vehicle was seen, never after it was decided
 * @param decidedAt when the service decided, later where the scanner was offline
 * @param position where the checkpoint stands; null where the register does not say
 * @param plate as the officer saw it; its colour is entered too seldom to tell vehicles apart
 * @param codeVersion of the scanned code; null where a number was typed or the plate looked up
 * @param direction which way on the pass's route; null where the officer did not say
 * @param kilometresToEnd as the crow flies to the nearest checkpoint known in the county where this way ends
 * @param released whether the vehicle was let go; one that was not is seen again at the same place
 */
public record Sighting(
        String inspectionId,
        String passNumber,
        Instant at,
        Instant decidedAt,
        String checkpoint,
        String county,
        @Nullable Position position,
        String plate,
        @Nullable Integer codeVersion,
        @Nullable Direction direction,
        @Nullable Double kilometresToEnd,
        boolean released) {

    /** Which way on the route. */
    public enum Direction {
        OUTBOUND,
        RETURN
    }

    /** The same, made of the other's texts where they say the same: sightings are kept by tens of thousands. */
    public Sighting sharing(Sighting other) {
        return new Sighting(
                inspectionId,
                shared(passNumber, other.passNumber),
                at,
                shared(decidedAt, at),
                shared(checkpoint, other.checkpoint),
                shared(county, other.county),
                position == null ? null : shared(position, other.position),
                shared(plate, other.plate),
                codeVersion,
                direction,
                kilometresToEnd == null ? null : shared(kilometresToEnd, other.kilometresToEnd),
                released);
    }

    private static <T> T shared(T own, @Nullable T others) {
        return others != null && own.equals(others) ? others : own;
    }
}
