package org.freightpass.checkpoint.passes;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the time that the view is complete to: that of the newest beat all of whose offsets have been applied, so that
 * one slow slice holds it back. Of the beats that wait only the newest are kept: a later one implies them. For one
 * thread.
 */
public final class Watermark {
    static final int MOST_WAITING = 3_600;

    /** Everything about passes up to {@code at} lies at or below these offsets, by slice; -1 where there is none. */
    public record Beat(Instant at, Map<Integer, Long> offsets) {
        public Beat {
            offsets = Map.copyOf(offsets);
        }
    }

    private final Deque<Beat> waiting = new ArrayDeque<>();
    private Instant asOf;

    public Watermark(Instant asOf) {
        this.asOf = asOf;
    }

    public void add(Beat beat) {
        waiting.addLast(beat);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
    }

    /** The new time, where it moved; {@code next} is the next offset to apply of each slice. */
    public Optional<Instant> advance(Map<Integer, Long> next) {
        var moved = false;
        while (!waiting.isEmpty() && isReached(waiting.getFirst(), next)) {
            var beat = waiting.removeFirst();
            if (beat.at().isAfter(asOf)) {
                asOf = beat.at();
                moved = true;
            }
        }
        return moved ? Optional.of(asOf) : Optional.empty();
    }

    private static boolean isReached(Beat beat, Map<Integer, Long> next) {
        return beat.offsets().entrySet().stream()
                .allMatch(slice -> slice.getValue() < next.getOrDefault(slice.getKey(), 0L));
    }
}
