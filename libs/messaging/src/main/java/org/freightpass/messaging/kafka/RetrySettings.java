package org.freightpass.messaging.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a listener tries again before a record becomes a dead letter.
 *
 * @param first the first pause
 * @param factor by which each pause is longer than the one before
 * @param longest the longest pause; must be well below the consumer's {@code max.poll.interval.ms}
 * @param total all pauses together; behind it the record is put aside
 */
@ConfigurationProperties("freight.messaging.retry")
public record RetrySettings(
        @DefaultValue("200ms") Duration first,
        @DefaultValue("2.0") double factor,
        @DefaultValue("10s") Duration longest,
        @DefaultValue("2m") Duration total) {

    public RetrySettings {
        if (!first.isPositive() || longest.compareTo(first) < 0 || factor < 1) {
            throw new IllegalArgumentException(
                    "freight.messaging.retry needs first > 0, longest >= first and factor >= 1," + " found " + first
                            + ", " + longest + " and " + factor);
        }
    }
}
