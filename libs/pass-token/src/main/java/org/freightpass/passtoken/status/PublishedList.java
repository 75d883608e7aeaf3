package org.freightpass.passtoken.status;

import java.time.Duration;
import java.time.Instant;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Issued;
import org.freightpass.passtoken.wire.Cwt;

/**
 * A status list as an authority issued it at some instant. Of two issues of one list the later counts.
 *
 * @param issuer of the list's division, or of one that covers it
 * @param expiresAt the first instant at which it says nothing any more
 * @param timeToLive whole seconds after which a holder should fetch it anew
 */
public record PublishedList(
        StatusListId id,
        Authority issuer,
        Instant issuedAt,
        Instant expiresAt,
        Duration timeToLive,
        StatusList statuses)
        implements Issued {

    public PublishedList {
        Cwt.wholeSecond(issuedAt);
        Cwt.wholeSecond(expiresAt);
        if (!issuedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("A list issued at " + issuedAt + " cannot expire at " + expiresAt);
        }
        if (timeToLive.toSeconds() < 1 || !timeToLive.equals(Duration.ofSeconds(timeToLive.toSeconds()))) {
            throw new IllegalArgumentException("The time to live is no whole seconds: " + timeToLive);
        }
    }
}
