package org.freightpass.notification.hotline.kafka;

import java.util.Optional;
import java.util.function.Function;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.RoadCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.AlertMatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code alert.raised}; other types on the topic are none of the hotline's business. */
final class AlertReading {
    private final JsonMapper json;

    AlertReading(JsonMapper json) {
        this.json = json;
    }

    Optional<AlertMatter> read(IncomingEvent event) {
        if (!event.type().equals(EventType.ALERT_RAISED.wireType())) {
            return Optional.empty();
        }
        if (event.json() == null) {
            throw new PoisonRecordException("an alert has no payload");
        }
        try {
            return Optional.of(matter(json.readValue(event.json(), Alert.class)));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PoisonRecordException("the payload is no alert: " + unreadable.getMessage(), unreadable);
        }
    }

    private static AlertMatter matter(Alert alert) {
        return new AlertMatter(
                alert.alertId(),
                new Matter(
                        Matter.Kind.valueOf(alert.kind().name()),
                        alert.raisedAt(),
                        value(alert.county(), DivisionCode::read),
                        value(alert.checkpoint(), CheckpointCode::read),
                        value(alert.road(), RoadCode::read),
                        value(alert.plate(), Plate::read),
                        value(alert.passNumber(), PassNumber::read),
                        alert.firmId(),
                        alert.text().replace('\0', ' '),
                        alert.saying(),
                        null));
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, Reading<T>> format) {
        return text == null ? null : format.apply(text).orElseThrow();
    }
}
