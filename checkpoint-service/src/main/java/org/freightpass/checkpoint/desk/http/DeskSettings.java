package org.freightpass.checkpoint.desk.http;

import java.net.URI;
import java.time.Duration;
import org.freightpass.outages.Peer.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pass-service is asked; the README lists them.
 *
 * @param timeLimit how long one attempt may take
 * @param attempts how often at most it is tried at once
 * @param retryWait pause between two of them
 * @param openAfter failed attempts in a row after which it is not tried for a while
 * @param openFor how long it is not tried then
 * @param atOnce how many officers wait for it at the same time; whoever comes next is not kept waiting
 * @param followEvery how often what was kept is looked at
 */
@ConfigurationProperties("freight.checkpoint.desk")
public record DeskSettings(
        @DefaultValue("http://localhost:8081") URI passService,
        @DefaultValue("2s") Duration timeLimit,
        @DefaultValue("2") int attempts,
        @DefaultValue("200ms") Duration retryWait,
        @DefaultValue("5") int openAfter,
        @DefaultValue("10s") Duration openFor,
        @DefaultValue("8") int atOnce,
        @DefaultValue("5s") Duration followEvery) {

    public DeskSettings {
        atLeastOne(attempts, "attempts");
        atLeastOne(openAfter, "open-after");
        atLeastOne(atOnce, "at-once");
    }

    Limits limits() {
        return new Limits(atOnce, timeLimit, attempts, retryWait, openAfter, openFor);
    }

    /** Longer than all attempts and the pauses between them. */
    Duration lease() {
        return timeLimit.plus(retryWait).multipliedBy(attempts + 1L);
    }

    private static void atLeastOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException("freight.checkpoint.desk." + name + " is " + value + ", less than 1");
        }
    }
}
