package org.freightpass.notification.notifying;

import java.util.List;
import java.util.UUID;

/** One letter to one firm, about one notice or several of one kind. {@code id} stays the same when it is sent again. */
public record Letter(UUID id, Firm firm, Notice.Kind kind, List<Notice> notices) {
    public Letter {
        notices = List.copyOf(notices);
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a letter without notices: " + id);
        }
    }
}
