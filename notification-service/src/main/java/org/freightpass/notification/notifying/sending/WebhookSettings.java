package org.freightpass.notification.notifying.sending;

import java.util.Base64;
import java.util.Set;
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
        String key,
        @DefaultValue Set<String> inwardHosts,
        @DefaultValue Limits limits) {
    private static final int KEY_BYTES = 32;

    @SuppressWarnings("ConstantConditions") // the binder hands null for what is not set
    WebhookSettings {
        if (key == null || Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "freight.notifying.webhook.key is missing or not 32 bytes: give 32 random bytes in Base64");
        }
        inwardHosts = Set.copyOf(inwardHosts);
    }

    byte[] keyBytes() {
        return Base64.getDecoder().decode(key);
    }

    /** The key is in no log. */
    @Override
    public String toString() {
        return "WebhookSettings[inwardHosts=" + inwardHosts + ", limits=" + limits + "]";
    }
}
