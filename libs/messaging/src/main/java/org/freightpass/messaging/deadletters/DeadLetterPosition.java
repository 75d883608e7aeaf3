package org.freightpass.messaging.deadletters;

/** Partition and offset of a dead letter in its topic. */
public record DeadLetterPosition(int partition, long offset) {

    public DeadLetterPosition {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("no dead letter lies at " + partition + ":" + offset);
        }
    }
}
