package org.freightpass.messaging.deadletters;

/** Headers that tell where a dead letter comes from and why; the record's own headers stay beside them. */
public final class DeadLetterHeaders {

    /** Begins the name of every header that this library adds. */
    public static final String PREFIX = "dl_";

    /** Ends the name of every dead-letter topic. */
    public static final String TOPIC_SUFFIX = ".dlt";

    public static final String TOPIC = "dl_topic";
    public static final String PARTITION = "dl_partition";
    public static final String OFFSET = "dl_offset";
    public static final String CONSUMER = "dl_consumer";
    public static final String REASON = "dl_reason";
    public static final String MESSAGE = "dl_message";
    public static final String TIME = "dl_time";

    /** On a replayed record: topic, partition and offset of the dead letter it was. */
    public static final String REPLAYED = "dl_replayed";

    private DeadLetterHeaders() {}
}
