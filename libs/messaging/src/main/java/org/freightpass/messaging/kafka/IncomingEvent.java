package org.freightpass.messaging.kafka;

import static org.freightpass.messaging.kafka.CloudEventHeaders.CORRELATION_ID;
import static org.freightpass.messaging.kafka.CloudEventHeaders.ID;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SOURCE;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SPEC_VERSION;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SPEC_VERSION_1;
import static org.freightpass.messaging.kafka.CloudEventHeaders.SUBJECT;
import static org.freightpass.messaging.kafka.CloudEventHeaders.TIME;
import static org.freightpass.messaging.kafka.CloudEventHeaders.TYPE;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A received CloudEvent, its envelope checked, its payload still text.
 *
 * @param id by which a repetition is recognised
 * @param type logical name with version
 * @param subject what it is about, the record's key
 * @param json the payload; null is a tombstone
 */
public record IncomingEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable String json,
        @Nullable String correlationId) {

    /** What decoding puts where bytes are not UTF-8; it may also have been written. */
    private static final char REPLACED = '\uFFFD';

    /**
     * Reads the envelope.
     *
     * @throws PoisonRecordException naming the header that is missing or unreadable
     */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> event) {
        String version = required(event, SPEC_VERSION);
        if (!version.equals(SPEC_VERSION_1)) {
            throw new PoisonRecordException(SPEC_VERSION + " is '" + version + "', not " + SPEC_VERSION_1);
        }
        return new IncomingEvent(
                required(event, ID),
                required(event, SOURCE),
                required(event, TYPE),
                required(event, SUBJECT),
                time(required(event, TIME)),
                text(event.value()),
                optional(event, CORRELATION_ID));
    }

    private static String required(ConsumerRecord<String, byte[]> event, String name) {
        String value = optional(event, name);
        if (value == null || value.isBlank()) {
            throw new PoisonRecordException("the record has no header " + name);
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant time(String text) {
        try {
            return EventTimes.read(text);
        } catch (DateTimeException e) {
            throw new PoisonRecordException(TIME + " is '" + text + "', not a time of ISO 8601", e);
        }
    }

    private static @Nullable String text(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        String quickly = new String(value, StandardCharsets.UTF_8);
        if (quickly.indexOf(REPLACED) < 0) {
            return quickly;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PoisonRecordException("the payload is not UTF-8", e);
        }
    }
}
