package org.freightpass.passtoken.trust;

import java.time.Instant;
import org.freightpass.passtoken.key.VerificationKey;

/**
 * A key of an authority and when it signed. Periods of an authority's keys overlap while one takes over from the other.
 *
 * @param from the first instant at which it signs
 * @param until the first instant at which it does not any more; what it signed before stays good as long as the key is
 *     in the trust list
 */
public record TrustedKey(Authority authority, VerificationKey key, Instant from, Instant until) {

    public TrustedKey {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A key that signs from " + from + " cannot end at " + until);
        }
    }

    /** Whether something issued at {@code instant} may carry this key's signature. */
    public boolean signedAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
