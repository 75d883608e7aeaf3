package org.freightpass.checkpoint.stopping;

import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/** A driver or firm says that the vehicle is held; no account, no name. The note stays in this service. */
public record DriverReport(
        PassNumber passNumber,
        Plate plate,
        CheckpointCode checkpoint,
        StoppingRule.Reason reason,
        @Nullable String note) {}
