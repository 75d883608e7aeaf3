package org.freightpass.checkpoint.watching.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.freightpass.checkpoint.EventJson;

/** The application's own records, in its own topics and stores, as JSON. */
final class JsonSerde {
    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type, EventJson json) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : json.write(value).getBytes(StandardCharsets.UTF_8),
                (topic, bytes) -> bytes == null ? null : json.read(new String(bytes, StandardCharsets.UTF_8), type));
    }
}
