package org.freightpass.checkpoint.desk;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;

/** What this instance knows of checkpoints. */
public interface DeskPlaces {

    boolean isRetained(CheckpointCode checkpoint, Instant at);
}
