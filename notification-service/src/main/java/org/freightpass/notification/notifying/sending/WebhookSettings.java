package org.freightpass.notification.notifying.sending;

import java.util.Set;
import org.freightpass.sealing.KeyBytes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All of {@code freight.notifying.webhook.*}.
 *
 * @param key 32 bytes in Base64 from which every firm's secret is derived
 * @param inwardHosts names of hosts that are called although they lead inward, over http too; for trying out
 * @param limits see {@link Limits}
 */
@ConfigurationProperties("freight.notifying.webhook")
record WebhookSettings(
        @Nullable String key,
        @DefaultValue Set<String> inwardHosts,
        @DefaultValue Limits limits) {
    WebhookSettings {
        KeyBytes.of("freight.notifying.webhook.key", key);
        inwardHosts = Set.copyOf(inwardHosts);
    }

    byte[] keyBytes() {
        return KeyBytes.of("freight.notifying.webhook.key", key);
    }

    /** The key is in no log. */
    @Override
    public String toString() {
        return "WebhookSettings[inwardHosts=" + inwardHosts + ", limits=" + limits + "]";
    }
}
