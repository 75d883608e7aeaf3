package org.freightpass.notification.accountability.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.Wording;
import org.freightpass.notification.accountability.FollowingRemovals;
import org.freightpass.notification.accountability.Removal;
import org.freightpass.notification.accountability.Removal.Step;
import org.jspecify.annotations.Nullable;

/**
 * A matter as clients see it; {@code chain} and {@code reportIds}, the newest of its reports, only where one is asked for:
 * whoever judges reads these at checkpoint-service. {@code evidence} is where the register has the
 * photograph of the removed checkpoint, relative to checkpoint-service.
 */
record RemovalResponse(
        UUID id,
        @Nullable String checkpoint,
        String county,
        @Nullable String road,
        String name,
        Removal.Stage stage,
        int reports,
        String responsibleUnit,
        @Nullable Instant deadline,
        @Nullable Instant removedAt,
        @Nullable String evidence,
        @Nullable Instant overdueSince,
        @Nullable Instant concludedAt,
        Instant openedAt,
        @Nullable List<StepResponse> chain,
        @Nullable List<UUID> reportIds) {

    /** One step of the chain; what a service says by itself is {@code saying}, and the text is its words. */
    record StepResponse(
            Instant at,
            String by,
            Step.What what,
            String text,
            @Nullable Saying saying,
            @Nullable String unit,
            @Nullable Instant deadline) {
        static StepResponse of(Step step, Wording wording) {
            String text = wording.of(step.text(), step.saying());
            return new StepResponse(
                    step.at(), step.by(), step.what(), text, step.saying(), step.unit(), step.deadline());
        }
    }

    static RemovalResponse of(FollowingRemovals.Shown shown, Wording wording) {
        return of(
                shown.matter(),
                shown.chain().stream()
                        .map(step -> StepResponse.of(step, wording))
                        .toList(),
                shown.reports());
    }

    /** One of a list, without its chain. */
    static RemovalResponse of(Removal matter) {
        return of(matter, null, null);
    }

    private static RemovalResponse of(
            Removal matter, @Nullable List<StepResponse> chain, @Nullable List<UUID> reports) {
        boolean shown = matter.stage() == Removal.Stage.REMOVED && matter.checkpoint() != null;
        return new RemovalResponse(
                matter.id(),
                matter.checkpoint(),
                matter.county(),
                matter.road(),
                matter.name(),
                matter.stage(),
                matter.reports(),
                matter.unit(),
                matter.deadline(),
                matter.removedAt(),
                shown ? "/api/v1/checkpoints/" + matter.checkpoint() + "/photo" : null,
                matter.overdueSince(),
                matter.concludedAt(),
                matter.openedAt(),
                chain,
                reports);
    }
}
