package org.freightpass.notification.notifying.web;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;

/**
 * A notice as clients see it; where it goes is not told, only to which firm. What a service says by itself is
 * {@code saying}, and the reason is its words.
 */
record NoticeResponse(
        UUID id,
        Notice.Kind kind,
        Notice.Channel channel,
        String firmId,
        @Nullable String passNumber,
        @Nullable String applicationId,
        String plate,
        @Nullable String reason,
        @Nullable Saying saying,
        Notice.State state,
        @Nullable UUID letter,
        @Nullable String gateway,
        int attempts,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant nextTryAt,
        @Nullable String failure) {
    static NoticeResponse of(Notice notice, Wording wording) {
        Said reason = notice.reason();
        Said failure = notice.failure();
        return new NoticeResponse(
                notice.id(),
                notice.kind(),
                notice.channel(),
                notice.recipient(),
                notice.passNumber(),
                notice.applicationId(),
                notice.plate(),
                reason == null ? null : wording.of(reason.text(), reason.saying()),
                reason == null ? null : reason.saying(),
                notice.state(),
                notice.mailId(),
                notice.gateway(),
                notice.attempts(),
                notice.createdAt(),
                notice.changedAt(),
                notice.isTriedAgain() ? notice.dueAt() : null,
                failure == null ? null : wording.of(failure.text(), failure.saying()));
    }
}
