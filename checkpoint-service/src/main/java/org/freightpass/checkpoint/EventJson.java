package org.freightpass.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.event.EventType;
import org.freightpass.messaging.Correlation;
import org.freightpass.messaging.kafka.EventTimes;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Payloads of events to JSON and back: unknown fields are ignored, missing ones have their default. Thread-safe. */
public final class EventJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new EventTimes())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The payload, or nothing for a tombstone; {@link PoisonRecordException} for what cannot be read. */
    public <T extends Record> @Nullable T payload(IncomingEvent event, Class<T> type) {
        return part(event, type, type);
    }

    /** Of a payload the fields that {@code part} names: who needs only some leaves the others unread. */
    public <T extends Record> @Nullable T part(IncomingEvent event, Class<? extends Record> whole, Class<T> part) {
        var known = EventType.find(event.type());
        if (known.isEmpty() || known.get().payload() != whole) {
            throw new PoisonRecordException("The type " + event.type() + " is not expected here");
        }
        return event.json() == null ? null : read(event.json(), part);
    }

    public <T> T read(String json, Class<T> type) {
        try {
            var value = mapper.readValue(json, type);
            if (value == null) {
                throw new PoisonRecordException("The payload is the JSON value null");
            }
            return value;
        } catch (JacksonException e) {
            throw new PoisonRecordException(
                    "The payload is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** An event of this thread's work: it carries the id of the request that it began with, journal or not. */
    public OutgoingEvent event(EventType type, UUID id, String key, Instant time, Record payload) {
        return new OutgoingEvent(
                id, type.topic().topicName(), key, type.wireType(), time, write(payload), Correlation.current());
    }
}
