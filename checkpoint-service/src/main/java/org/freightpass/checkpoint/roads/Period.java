package org.freightpass.checkpoint.roads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From an instant to the first one that is over; without {@code until} until further notice. */
public record Period(Instant from, @Nullable Instant until) {

    boolean isReversed() {
        return until != null && !until.isAfter(from);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && !isOverAt(at);
    }

    boolean isOverAt(Instant at) {
        return until != null && !at.isBefore(until);
    }
}
