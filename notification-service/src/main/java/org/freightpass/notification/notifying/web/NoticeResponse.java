package org.freightpass.notification.notifying.web;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.notification.notifying.Notice;
import org.jspecify.annotations.Nullable;

/** A notice as clients see it; where it goes is not told, only to which firm. */
record NoticeResponse(
        UUID id,
        Notice.Kind kind,
        Notice.Channel channel,
        String firmId,
        @Nullable String passNumber,
        @Nullable String applicationId,
        String plate,
        @Nullable String reason,
        Notice.State state,
        @Nullable UUID letter,
        @Nullable String gateway,
        int attempts,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant nextTryAt,
        @Nullable String failure) {
    static NoticeResponse of(Notice notice) {
        return new NoticeResponse(
                notice.id(),
                notice.kind(),
                notice.channel(),
                notice.recipient(),
                notice.passNumber(),
                notice.applicationId(),
                notice.plate(),
                notice.reason(),
                notice.state(),
                notice.mailId(),
                notice.gateway(),
                notice.attempts(),
                notice.createdAt(),
                notice.changedAt(),
                notice.isTriedAgain() ? notice.dueAt() : null,
                notice.failure());
    }
}
