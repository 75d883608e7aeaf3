package org.freightpass.checkpoint.watching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Judges a sighting against those of the same pass that are near it in time, before and after. Holds nothing, does no
 * I/O. Whatever the order in which sightings arrive, a situation is found; a sighting that comes again finds again what
 * it found, under the same id.
 */
public final class Watching {
    private final Limits limits;

    public Watching(Limits limits) {
        this.limits = limits;
    }

    /** How far apart sightings are still compared. */
    public Duration window() {
        return limits.window();
    }

    /** What is remembered from now on, and what came to light. */
    public record Watched(Track track, List<Finding> findings) {
        public Watched {
            findings = List.copyOf(findings);
        }
    }

    public Watched watch(Track remembered, Sighting seen) {
        var before = remembered.without(seen);
        var anew = new LinkedHashMap<String, Track.Told>();
        var findings = new ArrayList<Finding>();
        for (var other : before.sightings()) {
            var otherFirst = !other.at().isAfter(seen.at());
            var earlier = otherFirst ? other : seen;
            var later = otherFirst ? seen : other;
            if (earlier.at().isBefore(later.at().minus(limits.window()))) {
                continue;
            }
            for (var rule : WatchingRule.values()) {
                if (!rule.breaks(earlier, later, limits)) {
                    continue;
                }
                var situation = rule.situation(earlier, later);
                if (!before.told().containsKey(situation)) {
                    var told = anew.putIfAbsent(situation, new Track.Told(seen.inspectionId(), seen.at()));
                    if (told == null) {
                        findings.add(new Finding(rule, situation, earlier, later, seen));
                    }
                }
            }
        }
        return new Watched(before.with(seen, anew, limits), findings);
    }
}
