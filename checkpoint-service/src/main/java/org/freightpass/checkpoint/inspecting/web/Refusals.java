package org.freightpass.checkpoint.inspecting.web;

import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.inspecting.InspectionResult;
import org.freightpass.webkit.Problem;

/** Refused inspections as problems. */
final class Refusals {
    private Refusals() {}

    static Problem of(InspectionResult result) {
        return switch (result) {
            case InspectionResult.Inspected done ->
                throw new IllegalArgumentException(
                        "Inspection " + done.inspection().id() + " was not refused");
            case InspectionResult.NotApproved refused ->
                Problem.of(CheckpointProblem.CHECKPOINT_NOT_APPROVED)
                        .field("checkpoint")
                        .detail(refused.checkpoint() + " is not retained by the register; the vehicle goes on.")
                        .with("incident", refused.incident());
            case InspectionResult.NotYours refused ->
                Problem.of(CheckpointProblem.CHECKPOINT_NOT_YOURS)
                        .field("checkpoint")
                        .detail("Your account does not stand at " + refused.checkpoint() + ".");
            case InspectionResult.PersonsMissing refused ->
                Problem.of(CheckpointProblem.PERSONS_MISSING).field("persons");
            case InspectionResult.CodeUnreadable refused ->
                Problem.of(CheckpointProblem.PASS_CODE_UNREADABLE)
                        .field("token")
                        .detail("The code " + refused.text() + ".");
            case InspectionResult.IdTaken refused ->
                Problem.of(CheckpointProblem.INSPECTION_ID_REUSED).field("inspectionId");
        };
    }
}
