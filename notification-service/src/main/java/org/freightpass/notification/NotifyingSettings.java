package org.freightpass.notification;

import java.time.Duration;
import org.freightpass.notification.notifying.SendingPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of notifying, {@code freight.notifying.*}; what they mean is said at {@link SendingPolicy}.
 *
 * @param digestWindow how long a notice waits for others of its kind
 * @param attempts how often a letter is tried before it has failed
 * @param firstWait how long after the first failure it is tried again; doubles from there
 * @param longestWait how far the doubling goes
 * @param lease how long a letter may be under way before its result counts as unknown
 * @param giveUpAfter how long a notice waits for a gateway that cannot be reached
 * @param webhookRetries how long a webhook is tried again
 * @param webhookDisabledAfter how long a webhook may fail before it is disabled
 */
@ConfigurationProperties("freight.notifying")
record NotifyingSettings(
        @DefaultValue("30s") Duration digestWindow,
        @DefaultValue("6") int attempts,
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("4h") Duration webhookRetries,
        @DefaultValue("24h") Duration webhookDisabledAfter) {
    SendingPolicy policy() {
        return new SendingPolicy(
                digestWindow,
                attempts,
                firstWait,
                longestWait,
                lease,
                giveUpAfter,
                webhookRetries,
                webhookDisabledAfter);
    }
}
