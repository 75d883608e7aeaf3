package org.freightpass.notification.knowing.kafka;

import java.util.Optional;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.knowing.Known;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of passes and of applications; another topic's type or a tombstone is passed over. */
final class KnownReading {
    private final JsonMapper json;

    KnownReading(JsonMapper json) {
        this.json = json;
    }

    Optional<Known.Pass> pass(IncomingEvent event) {
        return payload(event, Topic.PASSES, PassState.class).map(KnownReading::pass);
    }

    Optional<Known.Application> application(IncomingEvent event) {
        return payload(event, Topic.APPLICATIONS, ApplicationState.class).map(KnownReading::application);
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

    private static Known.Pass pass(PassState pass) {
        return new Known.Pass(
                pass.number(),
                pass.version(),
                pass.type().name(),
                pass.state().name(),
                pass.plate(),
                pass.origin(),
                pass.destination(),
                pass.validFrom(),
                pass.validUntil(),
                pass.issuerDivision(),
                pass.firmId(),
                null,
                pass.reason(),
                pass.changedAt());
    }

    private static Known.Application application(ApplicationState application) {
        return new Known.Application(
                application.applicationId(),
                application.version(),
                application.status().name(),
                application.plate(),
                application.goods().name(),
                application.origin(),
                application.destination(),
                application.department().name(),
                application.division(),
                application.dueAt(),
                application.passNumber(),
                application.firmId(),
                application.changedAt());
    }
}
