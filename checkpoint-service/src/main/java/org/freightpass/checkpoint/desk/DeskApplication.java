package org.freightpass.checkpoint.desk;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.jspecify.annotations.Nullable;

/** An application as it stands. */
public record DeskApplication(
        UUID id,
        CheckpointCode checkpoint,
        String officer,
        String plate,
        Status status,
        @Nullable String passNumber,
        @Nullable String code,
        @Nullable String text,
        Instant askedAt,
        @Nullable Instant decidedAt) {

    /** How far it is. */
    public enum Status {
        KEPT,
        ISSUED,
        REFUSED
    }
}
