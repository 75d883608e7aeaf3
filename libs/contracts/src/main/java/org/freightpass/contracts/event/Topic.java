package org.freightpass.contracts.event;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The topics: what keys a record (order holds per key), how long records stay and over how many partitions. A compact
 * topic keeps the last record of each key for ever.
 */
public enum Topic {
    PASSES(Topics.PASSES, "pass number", null, 12),
    APPLICATIONS(Topics.APPLICATIONS, "application id", Duration.ofDays(30), 12),
    TRUST(Topics.TRUST, "trust-list, status-list:{list}", null, 12),
    FIRMS(Topics.FIRMS, "firm id", null, 12),
    CHECKPOINTS(Topics.CHECKPOINTS, "checkpoint code", null, 12),
    ROADS(
            Topics.ROADS,
            "regime:{area}:{from}, closure:{code}, risk-area:{code}, service-area:{code}, test-point:{code}",
            null,
            12),
    INSPECTIONS(Topics.INSPECTIONS, "plate", Duration.ofDays(90), 12),
    ALERTS(Topics.ALERTS, "alert id", Duration.ofDays(90), 12),
    HEARTBEAT(Topics.HEARTBEAT, "source", null, 1);

    /** How Kafka cleans a topic up. */
    public enum Cleanup {
        COMPACT,
        DELETE
    }

    /** How long dead letters stay. */
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(365);

    private final String topicName;
    private final String keyRule;
    private final @Nullable Duration retention;
    private final int partitions;

    Topic(String topicName, String keyRule, @Nullable Duration retention, int partitions) {
        this.topicName = topicName;
        this.keyRule = keyRule;
        this.retention = retention;
        this.partitions = partitions;
    }

    public static Optional<Topic> find(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst();
    }

    public String topicName() {
        return topicName;
    }

    /** What the key of a record is. */
    public String keyRule() {
        return keyRule;
    }

    public Cleanup cleanup() {
        return retention == null ? Cleanup.COMPACT : Cleanup.DELETE;
    }

    /** How long records stay; nothing for a compact topic. */
    public Optional<Duration> retention() {
        return Optional.ofNullable(retention);
    }

    public int partitions() {
        return partitions;
    }

    /** The topic of what could not be processed, cleaned by {@link #DEAD_LETTER_RETENTION}. */
    public String deadLetters() {
        return topicName + Topics.DEAD_LETTERS;
    }
}
