package org.freightpass.notification.accountability.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.notification.accountability.Removal;
import org.freightpass.notification.accountability.Removal.Step;
import org.jspecify.annotations.Nullable;

/**
 * A matter as clients see it; {@code chain} only where one is asked for. {@code evidence} is where the register has the
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
        @Nullable List<Step> chain) {

    static RemovalResponse of(Removal matter, @Nullable List<Step> chain) {
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
                chain);
    }
}
