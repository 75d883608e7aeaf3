package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoint where a vehicle stands.
 *
 * @param site what kind of place it is, where the register says so
 * @param approved the register retains it, or has ordered its removal by {@code until}
 * @param until the first instant at which it may check nobody any more
 */
public record Place(
        CheckpointCode code,
        DivisionCode county,
        @Nullable Site site,
        boolean approved,
        @Nullable Instant until) {

    /** Where a checkpoint may stand. */
    public enum Site {
        TOLL_PLAZA_EXIT,
        ROAD,
        PROVINCIAL_BORDER,
        FACTORY_GATE
    }

    /** A checkpoint that is in no register; its code still says the county. */
    public static Place unregistered(CheckpointCode code) {
        return new Place(code, code.county(), null, false, null);
    }
}
