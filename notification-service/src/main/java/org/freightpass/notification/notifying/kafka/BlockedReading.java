package org.freightpass.notification.notifying.kafka;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.notifying.Happening;
import org.freightpass.notification.notifying.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads alerts that say that a truck with a pass is kept from going on; the others are the hotline's alone. */
final class BlockedReading {
    private static final Set<Alert.Kind> KEPT = EnumSet.of(
            Alert.Kind.UNAPPROVED_CHECKPOINT,
            Alert.Kind.EXCESS_DEMAND,
            Alert.Kind.LONG_STOP,
            Alert.Kind.BLOCKED_TRANSPORT);

    private final JsonMapper json;

    BlockedReading(JsonMapper json) {
        this.json = json;
    }

    Optional<Happening> read(IncomingEvent event) {
        String payload = event.json();
        if (payload == null
                || EventType.find(event.type())
                        .filter(type -> type.topic() == Topic.ALERTS)
                        .isEmpty()) {
            return Optional.empty();
        }
        try {
            Alert alert = json.readValue(payload, Alert.class);
            String number = alert.passNumber();
            return number == null || !KEPT.contains(alert.kind())
                    ? Optional.empty()
                    : Optional.of(happening(event, alert, number));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PoisonRecordException("the payload is no alert: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Happening happening(IncomingEvent event, Alert alert, String number) {
        return new Happening(
                event.id(),
                Happening.What.TRUCK_BLOCKED,
                number,
                0,
                alert.firmId(),
                number,
                null,
                alert.plate() == null ? "" : alert.plate(),
                alert.county() == null ? "" : alert.county(),
                "",
                null,
                null,
                new Said(alert.text(), alert.saying()),
                event.correlationId());
    }
}
