package org.freightpass.checkpoint.watching.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.freightpass.checkpoint.watching.Sighting;
import org.freightpass.checkpoint.watching.Track;

/**
 * The tracks of one task's passes. What was seen of a pass in one millisecond is one entry, so that a sighting costs one
 * small write however long its track is; entries of long ago go by themselves. Tracks used last are kept as objects.
 * For one thread.
 */
final class Tracks {
    /** Sightings kept as objects, of some two hundred bytes each where they share what they have in common. */
    static final int REMEMBERED = 15_000;

    private final WindowStore<String, Track> sightings;
    private final KeyValueStore<String, Track> told;
    private final Duration window;
    private final Map<String, Track> used = new LinkedHashMap<>(16, 0.75f, true);
    private int remembered;

    Tracks(WindowStore<String, Track> sightings, KeyValueStore<String, Track> told, Duration window) {
        this.sightings = sightings;
        this.told = told;
        this.window = window;
    }

    /** What a sighting at this time is compared with. */
    Track of(String pass, Instant seen) {
        var track = used.get(pass);
        return track == null ? read(pass, seen.minus(window)) : track;
    }

    private Track read(String pass, Instant from) {
        var all = new ArrayList<Sighting>();
        try (var entries = sightings.fetch(pass, from, Instant.ofEpochMilli(Long.MAX_VALUE))) {
            entries.forEachRemaining(entry -> entry.value
                    .sightings()
                    .forEach(sighting -> all.add(all.isEmpty() ? sighting : sighting.sharing(all.getLast()))));
        }
        var known = Optional.ofNullable(told.get(pass)).orElseGet(Track::empty);
        return new Track(all, known.told());
    }

    /** Writes where the two differ. */
    void put(String pass, Track before, Track after) {
        var was = byMillisecond(before);
        var is = byMillisecond(after);
        is.forEach((at, seen) -> {
            if (!seen.equals(was.get(at))) {
                sightings.put(pass, new Track(seen, Map.of()), at);
            }
        });
        was.keySet().stream().filter(at -> !is.containsKey(at)).forEach(at -> sightings.put(pass, null, at));
        if (!before.told().equals(after.told())) {
            told.put(pass, after.told().isEmpty() ? null : new Track(List.of(), after.told()));
        }
        remember(pass, after);
    }

    private static Map<Long, List<Sighting>> byMillisecond(Track track) {
        var entries = new LinkedHashMap<Long, List<Sighting>>();
        for (var sighting : track.sightings()) {
            entries.computeIfAbsent(sighting.at().toEpochMilli(), at -> new ArrayList<>(1))
                    .add(sighting);
        }
        return entries;
    }

    private void remember(String pass, Track track) {
        var earlier = used.put(pass, track);
        remembered += track.sightings().size();
        remembered -= earlier == null ? 0 : earlier.sightings().size();
        var oldest = used.values().iterator();
        while (remembered > REMEMBERED) {
            remembered -= oldest.next().sightings().size();
            oldest.remove();
        }
    }
}
