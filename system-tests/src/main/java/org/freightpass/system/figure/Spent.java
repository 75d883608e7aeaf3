package org.freightpass.system.figure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Processor time in milliseconds, by the part of the stack that took it: other work on the machine, which takes from
 * rates, hardly changes it, and it says which part to make cheaper.
 */
public record Spent(Map<String, Double> ms) {

    public Spent {
        ms = new TreeMap<>(ms);
    }

    /** What was taken after an earlier reading of the same parts; one that began anew since has taken what it has. */
    public Spent since(Spent earlier) {
        return new Spent(ms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> {
            double before = earlier.ms.getOrDefault(part.getKey(), 0.0);
            return part.getValue() >= before ? part.getValue() - before : part.getValue();
        })));
    }

    /** For one of so many. */
    public Spent each(double units) {
        return new Spent(
                ms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue() / units)));
    }

    public double total() {
        return ms.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Each part's median. */
    public static Spent median(List<Spent> runs) {
        return new Spent(runs.getLast().ms.keySet().stream()
                .collect(Collectors.toMap(
                        part -> part,
                        part -> new Runs(runs.stream()
                                        .map(run -> run.ms.getOrDefault(part, 0.0))
                                        .toList())
                                .median())));
    }
}
