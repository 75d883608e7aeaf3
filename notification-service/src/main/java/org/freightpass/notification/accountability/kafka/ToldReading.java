package org.freightpass.notification.accountability.kafka;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.accountability.Told;
import org.freightpass.notification.accountability.Told.Registered;
import org.freightpass.notification.accountability.Told.Registered.Word;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads alerts about unapproved checkpoints and the register's events; the rest is none of this. */
final class ToldReading {
    private final JsonMapper json;

    ToldReading(JsonMapper json) {
        this.json = json;
    }

    Optional<Told> alert(IncomingEvent event) {
        return payload(event, Topic.ALERTS, Alert.class).flatMap(ToldReading::alert);
    }

    Optional<Told> checkpoint(IncomingEvent event) {
        return payload(event, Topic.CHECKPOINTS, CheckpointState.class).flatMap(ToldReading::checkpoint);
    }

    private <T> Optional<T> payload(IncomingEvent event, Topic topic, Class<T> type) {
        String payload = event.json();
        boolean ours = EventType.find(event.type())
                .filter(found -> found.topic() == topic)
                .isPresent();
        if (!ours || payload == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(payload, type));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PoisonRecordException(
                    "the payload of " + event.type() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<Told> alert(Alert alert) {
        String county = county(alert);
        String text = alert.text().replace('\0', ' ');
        return switch (alert.kind()) {
            case UNAPPROVED_CHECKPOINT ->
                Optional.of(new Told.Reported(
                        alert.raisedAt(),
                        alert.checkpoint(),
                        Objects.requireNonNull(county),
                        alert.road(),
                        report(alert.reportId()),
                        text,
                        alert.saying()));
            case REMOVAL_OVERDUE ->
                Optional.of(new Told.Overdue(
                        alert.raisedAt(),
                        Objects.requireNonNull(alert.checkpoint()),
                        Objects.requireNonNull(county),
                        alert.road(),
                        text,
                        alert.saying()));
            default -> Optional.empty();
        };
    }

    private static @Nullable String county(Alert alert) {
        if (alert.county() != null) {
            return new DivisionCode(alert.county()).value();
        }
        return alert.checkpoint() == null
                ? null
                : new CheckpointCode(alert.checkpoint()).county().value();
    }

    private static Optional<Told> checkpoint(CheckpointState state) {
        Word word =
                switch (state.status()) {
                    case REGISTERED -> null;
                    case RETAINED -> Word.RETAINED;
                    case REMOVAL_ORDERED -> Word.ORDERED;
                    case REMOVED -> Word.REMOVED;
                };
        return word == null
                ? Optional.empty()
                : Optional.of(new Registered(
                        state.changedAt(),
                        state.code(),
                        state.version(),
                        new DivisionCode(state.county()).value(),
                        state.road(),
                        state.name(),
                        word,
                        state.removalDeadline(),
                        reason(state.removalReason())));
    }

    private static @Nullable String reason(@Nullable String text) {
        return text == null ? null : text.replace('\0', ' ');
    }

    /** Ids are text on the wire; reports can be asked for by those alone that checkpoint-service gives. */
    private static @Nullable UUID report(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noneOfOurs) {
            return null;
        }
    }
}
