package org.freightpass.pass.glancing;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Waiting minutes and how many vehicles waited that long, the unknown ones not counted (GL-06). */
public record Waits(
        int vehicles, @Nullable Integer median, @Nullable Integer ninetieth) {
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;

    /** {@code counts}: minutes to vehicles. */
    public static Waits of(Map<Integer, Integer> counts) {
        var known = new TreeMap<>(counts);
        known.remove(GlanceRule.UNKNOWN);
        var vehicles = known.values().stream().mapToInt(Integer::intValue).sum();
        return new Waits(vehicles, within(known, vehicles * HALF), within(known, vehicles * NINE_TENTHS));
    }

    /** The least minutes within which so many vehicles went on. */
    private static @Nullable Integer within(TreeMap<Integer, Integer> counts, double share) {
        var gone = 0;
        for (var entry : counts.entrySet()) {
            gone += entry.getValue();
            if (gone >= share) {
                return entry.getKey();
            }
        }
        return null;
    }
}
