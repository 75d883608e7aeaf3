package org.freightpass.messaging.deadletters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dead letters are written, listed and replayed.
 *
 * @param sendTimeout how long to wait for the broker's acknowledgement of one record
 * @param readTimeout how long to wait for the broker when listing or replaying
 */
@ConfigurationProperties("freight.messaging.dead-letters")
public record DeadLetterSettings(
        @DefaultValue("15s") Duration sendTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    public DeadLetterSettings {
        if (!sendTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException("freight.messaging.dead-letters.send-timeout and read-timeout must be"
                    + " positive, found " + sendTimeout + " and " + readTimeout);
        }
    }
}
