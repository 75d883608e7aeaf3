package org.freightpass.messaging.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a listener tries again.
 *
 * @param first the first pause
 * @param factor by which each pause is longer than the one before
 * @param longest the longest pause; a listener that waits stays in its group because pauses are far shorter than the
 *     consumer's {@code max.poll.interval.ms}
 * @param attempts how often a record that fails without an outage is tried before it becomes a dead letter
 * @param tell how often the log says that an outage still goes on
 */
@ConfigurationProperties("freight.messaging.retry")
public record RetrySettings(
        @DefaultValue("200ms") Duration first,
        @DefaultValue("2.0") double factor,
        @DefaultValue("10s") Duration longest,
        @DefaultValue("3") int attempts,
        @DefaultValue("1m") Duration tell) {

    private static final Duration MOST = Duration.ofMinutes(1);

    public RetrySettings {
        if (!first.isPositive() || longest.compareTo(first) < 0 || longest.compareTo(MOST) > 0 || factor < 1) {
            throw new IllegalArgumentException(
                    "freight.messaging.retry needs first > 0, longest >= first and at most a minute, and factor >= 1,"
                            + " found " + first + ", " + longest + " and " + factor);
        }
        if (attempts < 1 || !tell.isPositive()) {
            throw new IllegalArgumentException(
                    "freight.messaging.retry needs attempts >= 1 and tell > 0, found " + attempts + " and " + tell);
        }
    }

    /** The pause after this many failures in a row. */
    Duration pauseAfter(int failures) {
        double millis = (double) first.toMillis() * Math.pow(factor, failures - 1.0);
        return Duration.ofMillis((long) Math.min(millis, (double) longest.toMillis()));
    }
}
