package org.freightpass.checkpoint.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of one pass; immutable.
 *
 * @param sightings in the order of their time
 * @param told the situations that were told, with the inspection that brought each to light
 */
public record Track(List<Sighting> sightings, Map<String, Told> told) {
    /** More than a truck makes in the window; of a pass that is copied wildly the newest are enough. */
    static final int MOST = 100;

    private static final Comparator<Sighting> BY_TIME =
            Comparator.comparing(Sighting::at).thenComparing(Sighting::inspectionId);

    /** When and by which inspection a situation came to light. */
    public record Told(String inspectionId, Instant at) {}

    public Track {
        sightings = List.copyOf(sightings);
        told = Map.copyOf(told);
    }

    /** Of a pass that was not seen yet. */
    public static Track empty() {
        return new Track(List.of(), Map.of());
    }

    /** Without this inspection and what it brought to light: what comes again is judged as at the first time. */
    Track without(Sighting seen) {
        if (!knows(seen.inspectionId())) {
            return this;
        }
        var others = sightings.stream()
                .filter(sighting -> !sighting.inspectionId().equals(seen.inspectionId()))
                .toList();
        var rest = new LinkedHashMap<>(told);
        rest.values().removeIf(by -> by.inspectionId().equals(seen.inspectionId()));
        return new Track(others, rest);
    }

    private boolean knows(String inspectionId) {
        return sightings.stream().anyMatch(sighting -> sighting.inspectionId().equals(inspectionId))
                || told.values().stream().anyMatch(by -> by.inspectionId().equals(inspectionId));
    }

    Track with(Sighting seen, Map<String, Told> anew, Limits limits) {
        var all = new ArrayList<>(sightings);
        all.add(all.isEmpty() ? seen : seen.sharing(all.getLast()));
        all.sort(BY_TIME);
        var oldest = all.getLast().at().minus(limits.window());
        all.removeIf(sighting -> sighting.at().isBefore(oldest));
        var known = new LinkedHashMap<>(told);
        known.putAll(anew);
        known.values().removeIf(by -> by.at().isBefore(oldest));
        return new Track(all.subList(Math.max(0, all.size() - MOST), all.size()), known);
    }
}
