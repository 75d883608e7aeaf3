package org.freightpass.checkpoint.passes;

import java.time.Duration;
import java.time.Instant;

/** The time that the view is complete to, and whether that is recent enough. */
public record ViewTime(Instant asOf, boolean fresh) {

    /** A view that never saw a beat is complete to no time at all. */
    public static final Instant NEVER = Instant.EPOCH;

    /** Exactly {@code bound} old is still fresh. */
    public static ViewTime of(Instant asOf, Instant now, Duration bound) {
        return new ViewTime(asOf, Duration.between(asOf, now).compareTo(bound) <= 0);
    }
}
