package org.freightpass.checkpoint.stopping;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as far as it matters here.
 *
 * @param heldByDecision the decision itself holds the vehicle or hands it to the police
 * @param sampled a sample was due or taken
 */
public record SeenInspection(
        UUID id,
        CheckpointCode checkpoint,
        String plate,
        @Nullable String passNumber,
        Instant decidedAt,
        boolean heldByDecision,
        boolean sampled) {}
