package org.freightpass.messaging.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record that could not be processed.
 *
 * @param position where it lies in the dead-letter topic
 * @param sourceTopic the topic it was read from and is replayed to
 * @param consumer the group that could not process it
 * @param reason name of the failure, for example PoisonRecordException
 * @param message what the failure said
 * @param at when it was put aside
 * @param eventId identity of the event, null if the record carries none
 * @param type logical name of the event, null if the record carries none
 * @param replayed whether it was sent back already
 */
public record DeadLetter(
        DeadLetterPosition position,
        String sourceTopic,
        @Nullable String consumer,
        @Nullable String reason,
        @Nullable String message,
        @Nullable Instant at,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable String type,
        boolean replayed) {}
