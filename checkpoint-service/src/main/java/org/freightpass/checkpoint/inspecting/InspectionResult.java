package org.freightpass.checkpoint.inspecting;

import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;

/** What came of asking. */
public sealed interface InspectionResult {

    /** Decided and recorded, now or, {@code again}, when it was asked before. */
    record Inspected(Inspection inspection, Inspections.Recorded recorded, boolean again)
            implements InspectionResult {}

    /** No checkpoint may check there: nothing is recorded as a check, an incident is open, the vehicle goes on. */
    record NotApproved(CheckpointCode checkpoint, UUID incident) implements InspectionResult {}

    /** The checkpoint is another officer's. */
    record NotYours(CheckpointCode checkpoint) implements InspectionResult {}

    /** Nobody on board was described. */
    record PersonsMissing() implements InspectionResult {}

    /** What was shown as a code is none; {@code text} says why and repeats nothing of it. */
    record CodeUnreadable(String text) implements InspectionResult {}

    /** The id belongs to an inspection that asked something else. */
    record IdTaken(UUID id) implements InspectionResult {}
}
