package org.freightpass.checkpoint.roads;

import java.time.Instant;

/** What every entry about the roads has: its code, which version of it this is, whether it is made up, and when. */
public record Filing(String code, int version, boolean sample, Instant changedAt) {

    /** Of an entry that is not filed yet. */
    public static Filing draft(boolean sample) {
        return new Filing("", 0, sample, Instant.EPOCH);
    }

    Filing next(Instant at) {
        return new Filing(code, version + 1, sample, at);
    }
}
