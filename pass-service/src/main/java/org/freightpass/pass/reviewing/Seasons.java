package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.List;

/** The seasons that goods have priority in: a handful of rows, read whole. */
public interface Seasons {

    /** All that are not over at the time, the earliest first. */
    List<Season> notOver(Instant at);

    /**
     * Stores a season, in place of one of the same goods with the same beginning, and notes it in the trail within the
     * caller's transaction.
     */
    void put(Season season, Reviewer by, Instant now);
}
