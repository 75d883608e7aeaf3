package org.freightpass.messaging.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the inbox remembers.
 *
 * @param keep must be longer than any record can come again, replayed dead letters included
 * @param cleanInterval how often what is older is forgotten
 */
@ConfigurationProperties("freight.messaging.inbox")
public record InboxSettings(
        @DefaultValue("400d") Duration keep,
        @DefaultValue("1h") Duration cleanInterval) {

    public InboxSettings {
        if (!keep.isPositive() || !cleanInterval.isPositive()) {
            throw new IllegalArgumentException(
                    "freight.messaging.inbox.keep and clean-interval must be positive, found " + keep + " and "
                            + cleanInterval);
        }
    }
}
