package org.freightpass.notification.notifying.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.notifying.Happening;
import org.freightpass.notification.notifying.Happening.What;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of passes and applications; a type or a tombstone that means nothing here is passed over. */
final class HappeningReading {
    private final JsonMapper json;

    HappeningReading(JsonMapper json) {
        this.json = json;
    }

    Optional<Happening> read(IncomingEvent event) {
        Optional<EventType> type = EventType.find(event.type());
        String payload = event.json();
        if (type.isEmpty() || payload == null) {
            return Optional.empty();
        }
        try {
            return switch (type.get().topic()) {
                case Topic.PASSES -> Optional.of(pass(event, type.get(), json.readValue(payload, PassState.class)));
                case Topic.APPLICATIONS ->
                    Optional.of(application(event, type.get(), json.readValue(payload, ApplicationState.class)));
                default -> Optional.empty();
            };
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PoisonRecordException(
                    "the payload of " + event.type() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Happening pass(IncomingEvent event, EventType type, PassState pass) {
        return new Happening(
                event.id(),
                What.valueOf(type.name()),
                pass.number(),
                pass.version(),
                pass.firmId(),
                pass.number(),
                pass.applicationId(),
                pass.plate(),
                pass.origin(),
                pass.destination(),
                pass.validFrom(),
                pass.validUntil(),
                Said.typed(pass.reason()),
                event.correlationId());
    }

    private static Happening application(IncomingEvent event, EventType type, ApplicationState application) {
        What what =
                switch (type) {
                    case APPLICATION_RETURNED -> What.APPLICATION_RETURNED;
                    case APPLICATION_REJECTED -> What.APPLICATION_REJECTED;
                    default -> What.APPLICATION_OTHER;
                };
        return new Happening(
                event.id(),
                what,
                application.applicationId(),
                application.version(),
                application.firmId(),
                application.passNumber(),
                application.applicationId(),
                application.plate(),
                application.origin(),
                application.destination(),
                null,
                null,
                reasons(application.reasons()),
                event.correlationId());
    }

    /** As somebody typed them; as data too where they name fields, so that each reader has their names. */
    private static @Nullable Said reasons(List<ApplicationState.Reason> reasons) {
        if (reasons.isEmpty()) {
            return null;
        }
        String text = lines(reasons, ": ", UnaryOperator.identity());
        return reasons.stream().allMatch(reason -> reason.field() == null)
                ? Said.typed(text)
                : Said.by(text, Sentence.MENDING, lines(reasons, "\t", NotifyingRule::clean));
    }

    private static String lines(List<ApplicationState.Reason> reasons, String between, UnaryOperator<String> written) {
        return reasons.stream()
                .map(reason -> {
                    String words = written.apply(reason.text());
                    return reason.field() == null ? words : written.apply(reason.field()) + between + words;
                })
                .collect(Collectors.joining("\n"));
    }
}
