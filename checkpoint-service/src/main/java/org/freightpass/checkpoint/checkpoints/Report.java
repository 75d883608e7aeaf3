package org.freightpass.checkpoint.checkpoints;

import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** Somebody stood before a checkpoint that should not be there. The telephone stays in this service. */
public record Report(
        String reporter,
        @Nullable String telephone,
        DivisionCode county,
        @Nullable RoadCode road,
        @Nullable String direction,
        String description,
        @Nullable CheckpointCode checkpoint,
        @Nullable Plate plate,
        @Nullable PassNumber passNumber) {}
