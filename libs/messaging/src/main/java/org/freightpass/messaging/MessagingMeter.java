package org.freightpass.messaging;

/** Every metric of this library, by the name under which it is registered. */
public enum MessagingMeter {
    /** Gauge: rows that wait in the outbox. */
    OUTBOX_BACKLOG("messaging.outbox.backlog"),
    /** Gauge, seconds: age of the oldest row in the outbox. Alarm on it: it grows whenever events do not leave. */
    OUTBOX_OLDEST("messaging.outbox.oldest"),
    /** Gauge: rows that the broker will never take. Alarm above zero. */
    OUTBOX_REFUSED("messaging.outbox.refused"),
    /** Gauge: 1 while this instance's relay leads, else 0. The sum over all instances must be 1. */
    OUTBOX_LEADER("messaging.outbox.leader"),
    /** Counter: events that the broker has acknowledged. */
    OUTBOX_PUBLISHED("messaging.outbox.published"),
    /** Counter: how often the relay had to begin again. */
    OUTBOX_RESTARTS("messaging.outbox.restarts"),
    /** Counter: how often a producer stood still although the broker answered, and was replaced. Alarm above zero. */
    OUTBOX_STALLS("messaging.outbox.stalls"),
    /** Counter: beats sent. */
    BEATS("messaging.heartbeat.beats"),
    /** Counter, tagged with the topic: records put aside as dead letters. From zero on for declared topics. */
    DEAD_LETTERS("messaging.deadletters"),
    /** Counter, seconds, tagged with the topic: time for which records waited for an outage to end. */
    LISTENER_WAITED("messaging.listener.waited");

    private final String id;

    MessagingMeter(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
