package org.freightpass.checkpoint.passes;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** One version of a checkpoint of the register, in force since {@code changedAt}. */
public record KnownCheckpoint(
        CheckpointCode code,
        int version,
        DivisionCode county,
        Site site,
        Status status,
        @Nullable Instant approvedUntil,
        @Nullable Instant removalDeadline,
        Instant changedAt) {

    /** Where it stands. */
    public enum Site {
        TOLL_PLAZA_EXIT,
        ROAD,
        PROVINCIAL_BORDER,
        FACTORY_GATE
    }

    /** How far its approval or removal is. */
    public enum Status {
        REGISTERED,
        RETAINED,
        REMOVAL_ORDERED,
        REMOVED
    }
}
