package org.freightpass.messaging.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how the leading relay beats.
 *
 * @param topic where the beats go
 * @param watchedTopic the topic whose offsets they tell
 */
@ConfigurationProperties("freight.messaging.heartbeat")
public record HeartbeatSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String topic,
        @DefaultValue("") String watchedTopic,
        @DefaultValue("1s") Duration period) {

    public HeartbeatSettings {
        if (enabled && (topic.isBlank() || watchedTopic.isBlank())) {
            throw new IllegalArgumentException("freight.messaging.heartbeat is enabled, so topic and watched-topic must"
                    + " be set, found '" + topic + "' and '" + watchedTopic + "'");
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("freight.messaging.heartbeat.period must be positive, found " + period);
        }
    }
}
