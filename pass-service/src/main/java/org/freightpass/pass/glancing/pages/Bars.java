package org.freightpass.pass.glancing.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts as bars with the day before beside them: a table that is its own picture.
 *
 * @param rows the largest first, or in their own order where they have one
 * @param most the longest bar
 */
record Bars(List<Bar> rows, int most) {

    /** One count. */
    record Bar(String text, int count, int before) {}

    static <K> Bars of(Map<K, Integer> today, Map<K, Integer> before, Function<K, String> text) {
        return of(Stream.concat(today.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(key -> new Bar(text.apply(key), today.getOrDefault(key, 0), before.getOrDefault(key, 0)))
                .sorted(Comparator.comparingInt(Bar::count)
                        .thenComparingInt(Bar::before)
                        .reversed()
                        .thenComparing(Bar::text))
                .toList());
    }

    /** By hour, from the first to the last at which something came in on either day. */
    static Bars hours(List<Integer> today, List<Integer> before) {
        var busy = IntStream.range(0, today.size())
                .filter(hour -> today.get(hour) + before.get(hour) > 0)
                .summaryStatistics();
        return of(
                busy.getCount() == 0
                        ? List.of()
                        : IntStream.rangeClosed(busy.getMin(), busy.getMax())
                                .mapToObj(hour -> new Bar("%02d:00".formatted(hour), today.get(hour), before.get(hour)))
                                .toList());
    }

    private static Bars of(List<Bar> rows) {
        return new Bars(
                rows,
                rows.stream()
                        .mapToInt(bar -> Math.max(bar.count(), bar.before()))
                        .max()
                        .orElse(0));
    }
}
