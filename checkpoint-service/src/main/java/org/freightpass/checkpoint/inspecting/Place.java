package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint where a vehicle stands.
 *
 * @param approved the register retains it, or has ordered its removal by {@code until}
 * @param until the first instant at which it may check nobody any more
 */
public record Place(
        CheckpointCode code,
        DivisionCode county,
        boolean approved,
        @Nullable Instant until) {

    /** A checkpoint that is in no register; its code still says the county. */
    public static Place unregistered(CheckpointCode code) {
        return new Place(code, code.county(), false, null);
    }

    boolean isApprovedAt(Instant at) {
        return approved && (until == null || at.isBefore(until));
    }
}
