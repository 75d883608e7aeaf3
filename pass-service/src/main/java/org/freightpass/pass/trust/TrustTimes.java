package org.freightpass.pass.trust;

import java.time.Duration;

/**
 * How long things last.
 *
 * @param lead how long a key is published before it takes over
 * @param overlap how long the old key signs beside the new one
 * @param keyLife how long a key signs at most
 * @param listLife how long after its issue a list says something
 * @param listRefresh how old a list gets before it is issued anew
 * @param timeToLive after which a holder of a status list should fetch it anew
 */
public record TrustTimes(
        Duration lead,
        Duration overlap,
        Duration keyLife,
        Duration listLife,
        Duration listRefresh,
        Duration timeToLive) {

    public TrustTimes {
        if (lead.isNegative() || overlap.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "Lead " + lead + ", overlap " + overlap + ": a second's overlap at least");
        }
        if (keyLife.compareTo(lead.plus(overlap).multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("A key's life of " + keyLife + " is less than twice lead and overlap");
        }
        if (listRefresh.isNegative() || listRefresh.multipliedBy(2).compareTo(listLife) > 0) {
            throw new IllegalArgumentException(
                    "Lists that last " + listLife + " cannot wait " + listRefresh + " to be issued anew");
        }
        if (timeToLive.toSeconds() < 1) {
            throw new IllegalArgumentException("A time to live of " + timeToLive);
        }
    }
}
