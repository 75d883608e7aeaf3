package org.freightpass.notification.notifying;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one firm by one channel, about one notice or several of one kind. {@code id} travels with it, so that
 * whoever receives it knows a repeat. {@code subscription} says where to, beside the firm's contact.
 */
public record Letter(
        UUID id, Firm firm, Subscription subscription, Notice.Channel channel, Notice.Kind kind, List<Notice> notices) {
    public Letter {
        notices = List.copyOf(notices);
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a letter without notices: " + id);
        }
    }

    /** Whether an earlier try may have been taken. */
    public boolean uncertain() {
        return notices.getFirst().uncertain();
    }

    /** The gateway that was tried last. */
    public @Nullable String gateway() {
        return notices.getFirst().gateway();
    }
}
