package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.freightpass.contracts.GoodsCategory;

/** A time for which a kind of goods has priority at every desk (RV-16); {@code until} is the first instant that is over. */
public record Season(GoodsCategory goods, Instant from, Instant until) {

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The goods that come first at that time. */
    public static Set<GoodsCategory> first(Collection<Season> seasons, Instant at) {
        return seasons.stream()
                .filter(season -> season.holds(at))
                .map(Season::goods)
                .collect(Collectors.toUnmodifiableSet());
    }
}
