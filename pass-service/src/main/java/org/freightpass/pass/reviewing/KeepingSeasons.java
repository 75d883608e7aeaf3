package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Gives goods priority for a season (RV-16), on an administrator's word. Each change is one transaction. Stateless. */
public class KeepingSeasons {
    private final Seasons seasons;

    public KeepingSeasons(Seasons seasons) {
        this.seasons = seasons;
    }

    /** Why a season is not taken. */
    public enum Fault {
        BACKWARD,
        REVERSED,
        TOO_LONG
    }

    @Transactional
    public Optional<Fault> set(Season season, Reviewer by, Instant now) {
        var fault = ReviewingRule.fault(season, now);
        if (fault.isEmpty()) {
            seasons.put(season, by, now);
        }
        return fault;
    }

    /** Ends what has begun and takes off what has not; false where there is no such season. */
    @Transactional
    public boolean end(Season season, Reviewer by, Instant now) {
        if (!seasons.notOver(now).contains(season)) {
            return false;
        }
        var end = season.from().isAfter(now) ? season.from() : now;
        seasons.put(new Season(season.goods(), season.from(), end), by, now);
        return true;
    }
}
