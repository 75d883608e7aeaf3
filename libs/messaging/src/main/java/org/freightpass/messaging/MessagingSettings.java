package org.freightpass.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for all of messaging.
 *
 * @param source the CloudEvents source of everything this service publishes, for example {@code /order-service}
 */
@ConfigurationProperties("freight.messaging")
public record MessagingSettings(
        @DefaultValue("/${spring.application.name:service}") String source) {

    public MessagingSettings {
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "freight.messaging.source must name this service, found '" + source + "'");
        }
    }
}
