package org.freightpass.pass.issuing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From its first minute to the first instant that is over (IS-03): whole minutes, half open. */
public record Validity(Instant from, Instant until) {

    public Validity {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        until = until.truncatedTo(ChronoUnit.MINUTES);
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("Validity ends before it begins: " + from + " to " + until);
        }
    }

    public boolean over(Instant now) {
        return !now.isBefore(until);
    }

    public boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
