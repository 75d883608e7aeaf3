package org.freightpass.checkpoint.watching.streams;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Position;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.jspecify.annotations.Nullable;

/** Where checkpoints stand, by the register. A code begins with its county: {@code CP220302001}. For one thread. */
final class Sites {
    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store;
    private final EventJson json;
    private final Map<String, Known> read = new HashMap<>();

    /** What was read, and from what. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its content, and by nobody else
    private record Known(byte[] value, @Nullable Position position) {}

    Sites(ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store, EventJson json) {
        this.store = store;
        this.json = json;
    }

    @Nullable
    Position position(String checkpoint) {
        return position(checkpoint, store.get(checkpoint));
    }

    /** To the nearest checkpoint of a county; null where none is known. */
    @Nullable
    Double kilometres(Position from, @Nullable String county) {
        if (county == null) {
            return null;
        }
        var least = Double.POSITIVE_INFINITY;
        try (var ofCounty = store.range("CP" + county + "000", "CP" + county + "999")) {
            while (ofCounty.hasNext()) {
                var next = ofCounty.next();
                var there = position(next.key, next.value);
                least = there == null ? least : Math.min(least, from.kilometresTo(there));
            }
        }
        return Double.isInfinite(least) ? null : least;
    }

    /** Read again only where the register says something else than before. */
    private @Nullable Position position(String checkpoint, @Nullable ValueAndTimestamp<byte[]> entry) {
        if (entry == null) {
            return null;
        }
        var known = read.get(checkpoint);
        if (known == null || !Arrays.equals(known.value(), entry.value())) {
            known = new Known(entry.value(), position(entry.value()));
            read.put(checkpoint, known);
        }
        return known.position();
    }

    private @Nullable Position position(byte[] value) {
        try {
            var state = json.read(new String(value, StandardCharsets.UTF_8), CheckpointState.class);
            return state.longitude() == null || state.latitude() == null
                    ? null
                    : new Position(state.longitude(), state.latitude());
        } catch (PoisonRecordException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
