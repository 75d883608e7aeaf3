package org.freightpass.notification.notifying.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of one server, gateway or channel.
 *
 * @param workers how many letters are sent at once
 * @param lookEvery how long a worker rests when nothing is due
 * @param timeLimit how long sending one letter may take
 * @param quickTries how often what was surely not sent is tried before the letter waits
 * @param betweenTries how long to wait between those
 * @param perSecond how many letters may leave in a second
 * @param patience how long a letter waits for its second to come
 * @param failuresInPercent how many of the last calls must fail for it to be left alone
 * @param calls how many calls that is reckoned over
 * @param rest how long it is left alone
 */
record Limits(
        @DefaultValue("4") int workers,
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("5s") Duration timeLimit,
        @DefaultValue("2") int quickTries,
        @DefaultValue("200ms") Duration betweenTries,
        @DefaultValue("100") int perSecond,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("50") int failuresInPercent,
        @DefaultValue("10") int calls,
        @DefaultValue("30s") Duration rest) {
    Limits {
        positive("workers", workers);
        positive("quick-tries", quickTries);
        positive("per-second", perSecond);
        positive("calls", calls);
        positive("failures-in-percent", failuresInPercent);
        if (failuresInPercent > 100) {
            throw new IllegalArgumentException("failures-in-percent is " + failuresInPercent + ": give 1 to 100");
        }
        positive("look-every", lookEvery.toMillis());
        positive("time-limit", timeLimit.toMillis());
        positive("between-tries", betweenTries.toMillis());
        positive("rest", rest.toMillis());
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive, found " + value);
        }
    }
}
