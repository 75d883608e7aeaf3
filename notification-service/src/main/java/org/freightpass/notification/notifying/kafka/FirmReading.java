package org.freightpass.notification.notifying.kafka;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.FirmState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.notifying.Firm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of firms; a tombstone says that the firm has left, whatever its type. */
final class FirmReading {
    private final JsonMapper json;

    FirmReading(JsonMapper json) {
        this.json = json;
    }

    Optional<Firm.Change> read(IncomingEvent event) {
        String payload = event.json();
        if (payload == null) {
            return Optional.of(new Firm.Change(event.subject(), null));
        }
        if (EventType.find(event.type())
                .filter(type -> type.topic() == Topic.FIRMS)
                .isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(change(json.readValue(payload, FirmState.class)));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PoisonRecordException("the payload is no firm: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Firm.Change change(FirmState firm) {
        return new Firm.Change(
                firm.firmId(),
                new Firm(
                        firm.firmId(),
                        firm.version(),
                        firm.name(),
                        firm.contactName(),
                        firm.email(),
                        firm.telephone(),
                        Locale.forLanguageTag(firm.language()),
                        Set.copyOf(firm.members())));
    }
}
