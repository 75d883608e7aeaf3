package org.freightpass.messaging.deadletters;

import java.util.List;

/**
 * What lies in a dead-letter topic, and its way back. A replayed record keeps key, value and headers, goes to the topic
 * it came from and is marked with {@link DeadLetterHeaders#REPLAYED}; which letters were replayed is kept in the
 * database, so that none goes twice. Between the broker's acknowledgement and that note a crash may repeat one:
 * consumers recognise it by its event id. Safe for use by several threads.
 */
public interface DeadLetters {

    /**
     * The newest letters of a dead-letter topic, newest first.
     *
     * @throws IllegalArgumentException if the name is not that of a dead-letter topic
     */
    List<DeadLetter> list(String topic, int limit);

    /**
     * Sends the selected letters back to where they came from, in the order in which they lie there; those of one record
     * that several consumers put aside go back as that one record.
     *
     * @throws IllegalArgumentException if the name is not that of a dead-letter topic
     */
    ReplayResult replay(String topic, ReplaySelection selection);
}
