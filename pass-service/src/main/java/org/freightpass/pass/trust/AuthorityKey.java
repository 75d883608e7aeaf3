package org.freightpass.pass.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of an authority, its public half, and its life. Immutable; times are whole seconds.
 *
 * @param signsFrom the first instant at which it signs
 * @param signsUntil the first instant at which it does not any more
 * @param betrayedAt when it was taken out, because somebody else may have it
 */
public record AuthorityKey(
        Authority authority,
        Point point,
        Instant publishedAt,
        Instant signsFrom,
        Instant signsUntil,
        @Nullable Instant betrayedAt) {

    /** Where a key stands in its life. */
    public enum State {
        /** In the trust list, and not signing yet. */
        PUBLISHED,
        SIGNING,
        /** Signs no more; trusted as long as something it signed counts. */
        RETIRED,
        /** Trusted by nobody. */
        BETRAYED
    }

    /**
     * The public half, a point on P-256.
     *
     * @param kid the key's id, 16 hexadecimal digits
     * @param x Base64url without padding, as in a JWK
     */
    public record Point(String kid, String x, String y) {}

    public AuthorityKey {
        if (!signsFrom.isBefore(signsUntil)) {
            throw new IllegalArgumentException("A key that signs from " + signsFrom + " cannot end at " + signsUntil);
        }
    }

    public String kid() {
        return point.kid();
    }

    public State at(Instant now) {
        if (betrayedAt != null) {
            return State.BETRAYED;
        }
        if (now.isBefore(signsFrom)) {
            return State.PUBLISHED;
        }
        return now.isBefore(signsUntil) ? State.SIGNING : State.RETIRED;
    }

    /** The same key with another end; one that had not begun by then begins a second before. */
    AuthorityKey until(Instant end) {
        var start = signsFrom.isBefore(end) ? signsFrom : end.minusSeconds(1);
        return new AuthorityKey(authority, point, publishedAt, start, end, betrayedAt);
    }

    AuthorityKey betrayed(Instant at) {
        return new AuthorityKey(authority, point, publishedAt, signsFrom, signsUntil, at);
    }
}
