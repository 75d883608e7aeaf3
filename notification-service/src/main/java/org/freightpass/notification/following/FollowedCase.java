package org.freightpass.notification.following;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its caller sees it. {@code line} is the telephone to ring; times owed are null where none is owed. */
public record FollowedCase(
        String number,
        String kind,
        String status,
        Instant openedAt,
        String line,
        @Nullable Instant answerBy,
        @Nullable Instant resolveBy,
        @Nullable String outcome,
        List<Message> messages) {
    public FollowedCase {
        messages = List.copyOf(messages);
    }

    /** What the caller was told or asked, or told in turn. */
    public record Message(Instant at, String what, String text) {}
}
