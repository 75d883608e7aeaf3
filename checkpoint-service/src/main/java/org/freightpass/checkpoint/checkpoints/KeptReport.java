package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read back: what was written, where and when, and by which telephone its reporter can be called.
 * {@code forgottenAt} is when that telephone was deleted, whether or not there was one. Its reporter's account is not
 * part of it.
 */
public record KeptReport(
        UUID id,
        UUID alertId,
        Instant reportedAt,
        @Nullable String telephone,
        @Nullable Instant forgottenAt,
        DivisionCode county,
        @Nullable RoadCode road,
        @Nullable String direction,
        String description,
        @Nullable CheckpointCode checkpoint,
        @Nullable Plate plate,
        @Nullable PassNumber passNumber) {

    /** Without the telephone and the words. */
    @Override
    public String toString() {
        return "KeptReport[" + id + "]";
    }
}
