package org.freightpass.pass.enterprises;

import org.jspecify.annotations.Nullable;

/** What was entered to register a firm, unread: the use case says everything that is wrong with it at once. */
public record RegisterFirm(
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String division,
        ContactEntry contact) {

    /** What was entered as a contact, unread. No language is Chinese. */
    public record ContactEntry(
            @Nullable String name,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String language) {}
}
