package org.freightpass.passtoken.trust;

import java.time.Instant;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.wire.Cwt;

/**
 * That the root lets a key sign for one purpose and for nothing else. A key that is endorsed signs no pass and no status
 * list: those need a key of the trust list. Immutable.
 *
 * @param purpose such as {@link #OFFLINE_KIT}
 * @param from the first instant for which the key may sign, in whole seconds
 * @param until the first instant for which it may not any more
 */
public record Endorsement(VerificationKey key, String purpose, Instant issuedAt, Instant from, Instant until) {
    /** Signs the lists of parts of offline kits. */
    public static final String OFFLINE_KIT = "offline-kit";

    public Endorsement {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("An endorsement names a purpose");
        }
        Cwt.wholeSecond(issuedAt);
        if (!Cwt.wholeSecond(from).isBefore(Cwt.wholeSecond(until))) {
            throw new IllegalArgumentException("An endorsement from " + from + " cannot end at " + until);
        }
    }

    /** Whether all of the time from {@code start} to {@code end} lies in it; both ends may be its own. */
    public boolean covers(Instant start, Instant end) {
        return !start.isBefore(from) && !end.isAfter(until);
    }
}
