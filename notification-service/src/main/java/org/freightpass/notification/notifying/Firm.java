package org.freightpass.notification.notifying;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A firm as notices need it: what to call it, where to write and to ring, in which language, and which accounts act for it. */
public record Firm(
        String firmId,
        int version,
        String name,
        String contactName,
        @Nullable String email,
        @Nullable String telephone,
        Locale language,
        Set<String> members) {
    public Firm {
        members = Set.copyOf(members);
    }

    /** The news of one firm: how it is now, or that it has left ({@code firm} null). */
    public record Change(String firmId, @Nullable Firm firm) {}
}
