package org.freightpass.checkpoint.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inspection as history keeps it: codes and counts, as they were recorded. */
public record RecordedInspection(
        UUID inspectionId,
        String checkpoint,
        String county,
        Instant observedAt,
        Instant decidedAt,
        String plate,
        @Nullable String plateColour,
        @Nullable String passNumber,
        @Nullable Integer passVersion,
        String standing,
        String outcome,
        String lane,
        List<String> reasons,
        List<String> actions,
        String ruleSet,
        int personCount,
        @Nullable Integer minutesWaited,
        String officer,
        Instant asOf,
        String freshness,
        @Nullable String offlineStanding,
        @Nullable String offlineOutcome,
        @Nullable String conflict) {
    public RecordedInspection {
        reasons = List.copyOf(reasons);
        actions = List.copyOf(actions);
    }
}
