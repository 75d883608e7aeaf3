package org.freightpass.checkpoint.watching.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Position;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.jspecify.annotations.Nullable;

/** Where checkpoints stand, by the register. A code begins with its county: {@code CP220302001}. */
final class Sites {
    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store;
    private final EventJson json;

    Sites(ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store, EventJson json) {
        this.store = store;
        this.json = json;
    }

    @Nullable
    Position position(String checkpoint) {
        return position(store.get(checkpoint));
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
                var there = position(ofCounty.next().value);
                least = there == null ? least : Math.min(least, from.kilometresTo(there));
            }
        }
        return Double.isInfinite(least) ? null : least;
    }

    private @Nullable Position position(@Nullable ValueAndTimestamp<byte[]> entry) {
        if (entry == null) {
            return null;
        }
        try {
            var state = json.read(new String(entry.value(), StandardCharsets.UTF_8), CheckpointState.class);
            return state.longitude() == null || state.latitude() == null
                    ? null
                    : new Position(state.longitude(), state.latitude());
        } catch (PoisonRecordException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
