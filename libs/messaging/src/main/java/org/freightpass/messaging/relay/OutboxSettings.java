package org.freightpass.messaging.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param enabled whether this instance runs a relay; appending works without one
 * @param pollInterval how long a leader with nothing to do waits for a wake before it looks by itself
 * @param batchSize most rows between two deletions
 * @param leaderRetry how often an instance that does not lead tries to
 * @param sessionTimeout after how long a silent leader is taken for dead and its lock freed by the database
 * @param ackCheck how often a leader that waits for the broker proves to the database that it lives
 * @param firstRetry pause after a failure; doubles with each further one
 * @param longestRetry the longest pause after failures
 * @param maxBlock how long to wait for the broker to name a topic's partitions
 * @param stallAfter after how long without an acknowledgement, while the broker answers, a new producer is made
 * @param stopTimeout how long stopping waits for the batch under way
 */
@ConfigurationProperties("freight.messaging.outbox")
public record OutboxSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20ms") Duration pollInterval,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1s") Duration leaderRetry,
        @DefaultValue("5s") Duration sessionTimeout,
        @DefaultValue("500ms") Duration ackCheck,
        @DefaultValue("100ms") Duration firstRetry,
        @DefaultValue("2s") Duration longestRetry,
        @DefaultValue("3s") Duration maxBlock,
        @DefaultValue("30s") Duration stallAfter,
        @DefaultValue("10s") Duration stopTimeout) {

    public OutboxSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "freight.messaging.outbox.batch-size must be at least 1, found " + batchSize);
        }
        if (sessionTimeout.compareTo(ackCheck.multipliedBy(2)) < 0 || sessionTimeout.compareTo(leaderRetry) <= 0) {
            throw new IllegalArgumentException("freight.messaging.outbox.session-timeout must be more than leader-retry"
                    + " and at least twice ack-check, found " + sessionTimeout);
        }
    }
}
