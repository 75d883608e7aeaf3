package org.freightpass.pass.roads;

import java.time.Instant;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way that drivers look for, as one version of it stands.
 *
 * @param side of the road, or the direction
 * @param offers a service area's services by the contract's names, or a test point's hours
 * @param spot where it lies, in degrees
 */
public record Landmark(
        Kind kind,
        String code,
        int version,
        DivisionCode county,
        String name,
        @Nullable String road,
        @Nullable String side,
        @Nullable String offers,
        @Nullable Spot spot,
        RoadConditions.Period period,
        Standing standing) {

    /** What it is. */
    public enum Kind {
        CHECKPOINT,
        SERVICE_AREA,
        TEST_POINT
    }

    /** WY-03: whether it is there for drivers. */
    public enum Standing {
        THERE,
        /** A checkpoint that is to be gone soon. */
        GOING,
        /** A checkpoint that nobody has approved, or that is gone. */
        NOT_THERE
    }

    /** In degrees. */
    public record Spot(double longitude, double latitude) {}

    /** Whether a driver finds it there at that time. */
    public boolean isThere(Instant at) {
        return standing != Standing.NOT_THERE && period.contains(at);
    }
}
