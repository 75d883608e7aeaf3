package org.freightpass.checkpoint.checkpoints.jdbc;

import java.time.Instant;
import java.util.Objects;
import org.freightpass.checkpoint.checkpoints.Stage;
import org.jspecify.annotations.Nullable;

/** Stages by the names they have in the column {@code status}. */
final class StageNames {
    private StageNames() {}

    static String of(Stage stage) {
        return switch (stage) {
            case Stage.Registered registered -> "REGISTERED";
            case Stage.Retained retained -> "RETAINED";
            case Stage.RemovalOrdered ordered -> "REMOVAL_ORDERED";
            case Stage.Removed removed -> "REMOVED";
        };
    }

    static Stage read(
            String status,
            @Nullable String approvedBy,
            @Nullable Instant approvedUntil,
            @Nullable Instant deadline,
            @Nullable String reason) {
        return switch (status) {
            case "REGISTERED" -> new Stage.Registered();
            case "RETAINED" -> new Stage.Retained(Objects.requireNonNull(approvedBy), approvedUntil);
            case "REMOVAL_ORDERED" ->
                new Stage.RemovalOrdered(Objects.requireNonNull(deadline), Objects.requireNonNull(reason));
            case "REMOVED" -> new Stage.Removed();
            default -> throw new IllegalStateException("A checkpoint has the unknown status " + status);
        };
    }
}
