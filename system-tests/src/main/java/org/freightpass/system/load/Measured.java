package org.freightpass.system.load;

import org.HdrHistogram.Histogram;

/**
 * What a loop came to.
 *
 * @param perSecond how many were done in a second
 * @param latencies in microseconds
 */
public record Measured(double perSecond, Histogram latencies) {

    private static final double MICROS = 1000.0;
    private static final long LONGEST_MICROS = 600_000_000L;

    /** Up to ten minutes, three digits exact. */
    static Histogram emptyHistogram() {
        return new Histogram(LONGEST_MICROS, 3);
    }

    static long clipped(long nanos) {
        return Math.clamp(nanos / 1000, 0, LONGEST_MICROS);
    }

    public double p50Ms() {
        return latencies.getValueAtPercentile(50) / MICROS;
    }

    public double p95Ms() {
        return latencies.getValueAtPercentile(95) / MICROS;
    }

    public double p99Ms() {
        return latencies.getValueAtPercentile(99) / MICROS;
    }

    public double maxMs() {
        return latencies.getMaxValue() / MICROS;
    }
}
