package org.freightpass.checkpoint;

/** Every metric of this service's own, by the name under which it is registered. */
public enum CheckpointMeter {
    /** Counter, tagged with outcome, standing and how it was recorded: inspections decided here. */
    INSPECTIONS("freight.inspections"),
    /** Gauge, seconds: age of the time that the view of passes is complete to. Alarm on the freshness bound. */
    VIEW_AGE("freight.view.age"),
    /** Gauge: passes in the view. */
    VIEW_PASSES("freight.view.passes"),
    /** Gauge: events on this machine's disk that Kafka does not have yet. Alarm when it stays above zero. */
    JOURNAL_WAITING("freight.journal.waiting"),
    /** Gauge: 1 while misuse is watched for, else 0. */
    WATCHING("freight.watching.running");

    private final String id;

    CheckpointMeter(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
