package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A source's beat: everything it committed to {@code topic} before {@code beatAt} lies at or below these offsets, by
 * partition; -1 where nothing was ever sent. A view that has applied them all is complete to {@code beatAt}.
 */
public record Beat(String source, Instant beatAt, String topic, Map<Integer, Long> offsets) {
    public Beat {
        Field.text(source, "source");
        Field.required(beatAt, "beatAt");
        Field.text(topic, "topic");
        offsets = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(Field.required(offsets, "offsets"))));
        offsets.forEach((partition, offset) -> Field.atLeast(-1, offset, "offsets." + partition));
    }
}
