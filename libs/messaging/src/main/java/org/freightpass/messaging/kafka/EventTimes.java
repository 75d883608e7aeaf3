package org.freightpass.messaging.kafka;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads times as events write them, {@code 2022-04-16T09:00:00.123456Z}, twenty times as fast as the JDK: a fifth of
 * what it takes to read an event would be its times. Whatever is written otherwise goes to the JDK, which then also says
 * what is wrong with it.
 */
public final class EventTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** {@code 2022-04-16T09:00:00Z} */
    private static final int SHORTEST = 20;

    /** {@code 2022-04-16T09:00:00.123456789Z} */
    private static final int LONGEST = 30;

    private static final int BEFORE_THE_HOUR = 10;

    public EventTimes() {
        super("event-times");
        addDeserializer(Instant.class, new Reading());
    }

    /**
     * A time of ISO 8601 with its distance from UTC.
     *
     * @throws DateTimeException for what is none
     */
    static Instant read(String text) {
        Instant usual = isUsual(text) ? usual(text) : null;
        return usual == null ? OffsetDateTime.parse(text).toInstant() : usual;
    }

    private static boolean isUsual(String text) {
        int length = text.length();
        return length >= SHORTEST
                && length <= LONGEST
                && text.charAt(BEFORE_THE_HOUR) == 'T'
                && text.charAt(length - 1) == 'Z';
    }

    private static @Nullable Instant usual(String text) {
        try {
            return ITU.parseDateTime(text).toInstant();
        } catch (DateTimeException unusual) {
            return null;
        }
    }

    private static final class Reading extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                String text = parser.getString();
                Instant usual = isUsual(text) ? usual(text) : null;
                if (usual != null) {
                    return usual;
                }
            }
            return InstantDeserializer.INSTANT.deserialize(parser, context);
        }
    }
}
