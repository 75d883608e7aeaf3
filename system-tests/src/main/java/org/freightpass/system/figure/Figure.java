package org.freightpass.system.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark came to.
 *
 * @param value the median of its runs, in {@code unit}
 * @param spread least and most of its runs
 * @param limit the median of the limit's runs, in the same unit; null where there is none
 * @param ratio value to limit, higher is better; null without a limit
 * @param p50Ms null where latency is not what is measured
 * @param aim in words, and whether this run reached it
 * @param beside further figures of the same run, by name
 */
public record Figure(
        String name,
        double value,
        String unit,
        Runs spread,
        @Nullable Double limit,
        @Nullable Double ratio,
        @Nullable Double p50Ms,
        @Nullable Double p99Ms,
        Aim aim,
        Map<String, Double> beside) {

    /** What is aimed at. */
    public record Aim(String text, boolean met) {}

    public Figure {
        beside = new LinkedHashMap<>(beside);
    }

    /** Of one figure against its limit. */
    public static Figure of(String name, String unit, Runs runs, @Nullable Runs limit, Aim aim) {
        Double ofLimit = limit == null ? null : limit.median();
        Double ratio = ofLimit == null ? null : runs.median() / ofLimit;
        return new Figure(name, runs.median(), unit, runs, ofLimit, ratio, null, null, aim, Map.of());
    }

    public Figure latencies(Runs p50, Runs p99) {
        return new Figure(name, value, unit, spread, limit, ratio, p50.median(), p99.median(), aim, beside);
    }

    public Figure named(String other) {
        return new Figure(other, value, unit, spread, limit, ratio, p50Ms, p99Ms, aim, beside);
    }

    /** What one unit took of the processors, altogether and by part. */
    public Figure with(Spent each) {
        Figure more = with("stack_cpu_ms_each", each.total());
        for (Map.Entry<String, Double> part : each.ms().entrySet()) {
            more = more.with("cpu_ms_each." + part.getKey(), part.getValue());
        }
        return more;
    }

    public Figure with(String what, double figure) {
        Map<String, Double> more = new LinkedHashMap<>(beside);
        more.put(what, figure);
        return new Figure(name, value, unit, spread, limit, ratio, p50Ms, p99Ms, aim, more);
    }

    /** The members that the JSON has. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", name);
        members.put("value", rounded(value));
        members.put("unit", unit);
        members.put("limit", limit == null ? null : rounded(limit));
        members.put("ratio", ratio == null ? null : rounded(ratio));
        members.put("p50_ms", p50Ms == null ? null : rounded(p50Ms));
        members.put("p99_ms", p99Ms == null ? null : rounded(p99Ms));
        members.put("runs", spread.values().size());
        members.put("least", rounded(spread.least()));
        members.put("most", rounded(spread.most()));
        members.put("aim", aim.text());
        members.put("met", aim.met());
        Map<String, Object> others = new LinkedHashMap<>();
        beside.forEach((what, figure) -> others.put(what, rounded(figure)));
        members.put("beside", others);
        return members;
    }

    /** Four digits say all that a measurement can. */
    public static double rounded(double figure) {
        if (figure == 0 || !Double.isFinite(figure)) {
            return 0;
        }
        return BigDecimal.valueOf(figure).round(new MathContext(4)).doubleValue();
    }
}
