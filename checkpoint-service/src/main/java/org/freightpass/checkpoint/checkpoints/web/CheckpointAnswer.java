package org.freightpass.checkpoint.checkpoints.web;

import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.checkpoints.Checkpoint;
import org.freightpass.checkpoint.checkpoints.Site;
import org.freightpass.checkpoint.checkpoints.Stage;
import org.jspecify.annotations.Nullable;

/** A checkpoint as the register has it. */
record CheckpointAnswer(
        String code,
        int version,
        String name,
        String county,
        Site site,
        Status status,
        @Nullable String road,
        @Nullable String direction,
        @Nullable String section,
        @Nullable Double kmFrom,
        @Nullable Double kmTo,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String approvedBy,
        @Nullable Instant approvedUntil,
        @Nullable Instant removalDeadline,
        @Nullable String removalReason,
        List<Site.Duty> duties,
        boolean sample,
        Instant changedAt) {

    /** How far its approval or removal is. */
    enum Status {
        REGISTERED,
        RETAINED,
        REMOVAL_ORDERED,
        REMOVED;

        static Status of(Stage stage) {
            return switch (stage) {
                case Stage.Registered registered -> REGISTERED;
                case Stage.Retained retained -> RETAINED;
                case Stage.RemovalOrdered ordered -> REMOVAL_ORDERED;
                case Stage.Removed removed -> REMOVED;
            };
        }
    }

    static CheckpointAnswer of(Checkpoint checkpoint) {
        var spot = checkpoint.spot();
        var retained = checkpoint.stage() instanceof Stage.Retained stage ? stage : null;
        var ordered = checkpoint.stage() instanceof Stage.RemovalOrdered stage ? stage : null;
        return new CheckpointAnswer(
                checkpoint.code().value(),
                checkpoint.version(),
                checkpoint.name(),
                checkpoint.county().value(),
                checkpoint.site(),
                Status.of(checkpoint.stage()),
                spot.road() == null ? null : spot.road().value(),
                spot.direction(),
                spot.section().name(),
                spot.section().kmFrom(),
                spot.section().kmTo(),
                spot.longitude(),
                spot.latitude(),
                retained == null ? null : retained.by(),
                retained == null ? null : retained.until(),
                ordered == null ? null : ordered.deadline(),
                ordered == null ? null : ordered.reason(),
                checkpoint.site().duties().stream().sorted().toList(),
                checkpoint.sample(),
                checkpoint.changedAt());
    }
}
