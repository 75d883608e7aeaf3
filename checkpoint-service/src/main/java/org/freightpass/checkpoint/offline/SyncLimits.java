package org.freightpass.checkpoint.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a scanner's queue is taken.
 *
 * @param mostScans in one batch
 * @param oldest how long ago a scan may have been made; exactly that old is still taken
 */
public record SyncLimits(int mostScans, Duration oldest) {
    /** How far a scanner's clock may be ahead. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    public SyncLimits {
        if (mostScans < 1) {
            throw new IllegalArgumentException("At most " + mostScans + " scans in a batch, less than 1");
        }
        if (!oldest.isPositive()) {
            throw new IllegalArgumentException("Scans of at most " + oldest + " are none at all");
        }
    }

    /** Why a scan of that time is not taken; empty where it is. */
    public Optional<OfflineRule> refuse(Instant observedAt, Instant now) {
        if (observedAt.isAfter(now.plus(AHEAD))) {
            return Optional.of(OfflineRule.SCAN_AHEAD);
        }
        return observedAt.isBefore(now.minus(oldest)) ? Optional.of(OfflineRule.SCAN_TOO_OLD) : Optional.empty();
    }
}
