package org.freightpass.checkpoint.passes;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** One version of the entry that a rule set is in force in an area from a time on; {@code until} is over. */
public record KnownRegime(
        PlaceCode area,
        int version,
        String ruleSet,
        Instant from,
        @Nullable Instant until) {

    /** What tells one entry from another. */
    public String key() {
        return area + ":" + from;
    }

    boolean isInForce(DivisionCode county, Instant at) {
        return area.covers(county) && !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** The narrowest area decides, and of the same area the entry that began last. */
    public static Optional<KnownRegime> inForce(Collection<KnownRegime> regimes, DivisionCode county, Instant at) {
        return regimes.stream()
                .filter(regime -> regime.isInForce(county, at))
                .max(Comparator.<KnownRegime>comparingInt(
                                regime -> regime.area().value().length())
                        .thenComparing(KnownRegime::from));
    }
}
