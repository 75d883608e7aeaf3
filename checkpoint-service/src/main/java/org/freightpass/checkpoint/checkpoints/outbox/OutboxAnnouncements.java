package org.freightpass.checkpoint.checkpoints.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.checkpoints.Announcements;
import org.freightpass.checkpoint.checkpoints.Checkpoint;
import org.freightpass.checkpoint.checkpoints.Report;
import org.freightpass.checkpoint.checkpoints.Stage;
import org.freightpass.contracts.RoadCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutboxAnnouncements implements Announcements {
    private final Outbox outbox;
    private final EventJson json;

    OutboxAnnouncements(Outbox outbox, EventJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void changed(Checkpoint checkpoint) {
        var type =
                switch (checkpoint.stage()) {
                    case Stage.Registered registered -> EventType.CHECKPOINT_REGISTERED;
                    case Stage.Retained retained -> EventType.CHECKPOINT_REGISTERED;
                    case Stage.RemovalOrdered ordered -> EventType.CHECKPOINT_REMOVAL_ORDERED;
                    case Stage.Removed removed -> EventType.CHECKPOINT_REMOVED;
                };
        outbox.append(json.event(
                type, UUID.randomUUID(), checkpoint.code().value(), checkpoint.changedAt(), state(checkpoint)));
    }

    @Override
    public void overdue(Checkpoint checkpoint, Instant at) {
        var what = "overdue:" + checkpoint.code() + ":" + checkpoint.version();
        var id = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        raise(new Alert(
                        id.toString(),
                        Alert.Kind.REMOVAL_OVERDUE,
                        at,
                        checkpoint.code().value(),
                        checkpoint.county().value(),
                        road(checkpoint.spot().road()),
                        null,
                        null,
                        null,
                        "The checkpoint " + checkpoint.name() + " still stands after the deadline of its removal.",
                        null,
                        null)
                .said(Sentence.REMOVAL_STANDS.of(checkpoint.name())));
    }

    @Override
    public void reported(UUID reportId, UUID alertId, Report report, Instant at) {
        raise(new Alert(
                        alertId.toString(),
                        Alert.Kind.UNAPPROVED_CHECKPOINT,
                        at,
                        report.checkpoint() == null ? null : report.checkpoint().value(),
                        report.county().value(),
                        road(report.road()),
                        report.plate() == null ? null : report.plate().value(),
                        report.passNumber() == null ? null : report.passNumber().value(),
                        null,
                        "A checkpoint that is not approved was reported.",
                        reportId.toString(),
                        null)
                .said(Sentence.UNAPPROVED_REPORTED.of()));
    }

    private void raise(Alert alert) {
        outbox.append(json.event(
                EventType.ALERT_RAISED, UUID.fromString(alert.alertId()), alert.alertId(), alert.raisedAt(), alert));
    }

    private static CheckpointState state(Checkpoint checkpoint) {
        var stage = checkpoint.stage();
        var spot = checkpoint.spot();
        return new CheckpointState(
                checkpoint.code().value(),
                checkpoint.version(),
                checkpoint.name(),
                checkpoint.county().value(),
                CheckpointState.Site.valueOf(checkpoint.site().name()),
                status(stage),
                road(spot.road()),
                spot.direction(),
                spot.section().name(),
                spot.section().kmFrom(),
                spot.section().kmTo(),
                spot.longitude(),
                spot.latitude(),
                stage instanceof Stage.Retained retained ? retained.by() : null,
                stage instanceof Stage.Retained retained ? retained.until() : null,
                stage instanceof Stage.RemovalOrdered ordered ? ordered.deadline() : null,
                stage instanceof Stage.RemovalOrdered ordered ? ordered.reason() : null,
                checkpoint.site().duties().stream()
                        .sorted()
                        .map(duty -> CheckpointState.Duty.valueOf(duty.name()))
                        .toList(),
                checkpoint.sample(),
                checkpoint.changedAt());
    }

    private static CheckpointState.Status status(Stage stage) {
        return switch (stage) {
            case Stage.Registered registered -> CheckpointState.Status.REGISTERED;
            case Stage.Retained retained -> CheckpointState.Status.RETAINED;
            case Stage.RemovalOrdered ordered -> CheckpointState.Status.REMOVAL_ORDERED;
            case Stage.Removed removed -> CheckpointState.Status.REMOVED;
        };
    }

    private static @Nullable String road(@Nullable RoadCode road) {
        return road == null ? null : road.value();
    }
}
