package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;

/** One version of a checkpoint. */
public record Checkpoint(
        CheckpointCode code,
        int version,
        String name,
        Site site,
        Spot spot,
        Stage stage,
        boolean sample,
        Instant changedAt) {

    public DivisionCode county() {
        return code.county();
    }

    Checkpoint to(Stage next, Instant at) {
        return new Checkpoint(code, version + 1, name, site, spot, next, sample, at);
    }
}
