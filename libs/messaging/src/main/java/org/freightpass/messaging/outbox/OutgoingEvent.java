package org.freightpass.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out: what becomes one Kafka record, a CloudEvent in binary mode.
 *
 * @param id identity of the event, by which consumers recognise a repetition
 * @param key record key and CloudEvents subject; order is kept among the events of one key
 * @param type logical name with version, for example {@code order.placed.v1}, never a class name
 * @param time when it happened
 * @param json the payload; null is a tombstone
 * @param correlationId what ties it to the request that caused it; null: that of the thread that appends it
 */
public record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String type,
        Instant time,
        @Nullable String json,
        @Nullable String correlationId) {

    public OutgoingEvent {
        requireText(topic, "topic");
        requireText(key, "key");
        requireText(type, "type");
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an outgoing event needs a " + name + ", found '" + value + "'");
        }
    }
}
