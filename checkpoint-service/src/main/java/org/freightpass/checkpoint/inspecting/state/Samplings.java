package org.freightpass.checkpoint.inspecting.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.inspecting.EarlierInspection;
import org.freightpass.checkpoint.inspecting.state.OwnState.Entry;
import org.freightpass.checkpoint.inspecting.state.OwnState.Family;
import org.freightpass.contracts.Plate;

/**
 * The last sampling of each plate, whichever instance it was made at, and how far other instances' records were read.
 * Both lapse alike: what is read again is what may have lapsed. Safe for use by many threads; where two write a plate at
 * once, the record that comes back by Kafka settles it.
 */
final class Samplings {
    /** No plate begins so. */
    private static final String POSITION = "position:";

    private final OwnState state;
    private final EventJson json;

    Samplings(OwnState state, EventJson json) {
        this.state = state;
        this.json = json;
    }

    Optional<EarlierInspection> last(Plate plate) {
        return Optional.ofNullable(state.get(Family.SAMPLINGS, plate.value()))
                .map(text -> json.read(text, EarlierInspection.class));
    }

    /** What is to be written; nothing where a later one is known. */
    Optional<Entry> entry(Plate plate, EarlierInspection sampling) {
        var known = last(plate).filter(held -> held.at().isAfter(sampling.at()));
        return known.isPresent()
                ? Optional.empty()
                : Optional.of(new Entry(Family.SAMPLINGS, plate.value(), json.write(sampling)));
    }

    /** Where to read on; empty where nothing was read, or so long ago that it lapsed. */
    Optional<Long> position(TopicPartition partition) {
        return Optional.ofNullable(state.get(Family.SAMPLINGS, key(partition))).map(Long::valueOf);
    }

    /** Writes them, the newest of each plate, with how far was read. */
    void followed(Map<Plate, EarlierInspection> samplings, Map<TopicPartition, Long> positions) {
        var entries = new HashMap<String, Entry>();
        samplings.forEach(
                (plate, sampling) -> entry(plate, sampling).ifPresent(entry -> entries.put(entry.key(), entry)));
        positions.forEach((partition, next) ->
                entries.put(key(partition), new Entry(Family.SAMPLINGS, key(partition), Long.toString(next))));
        state.write(entries.values(), List.of(), List.of());
    }

    private static String key(TopicPartition partition) {
        return POSITION + partition;
    }
}
