package org.freightpass.pass.reviewing;

import org.jspecify.annotations.Nullable;

/** An operator at a desk, or the whitelist in their place ({@code desk} absent). */
public record Reviewer(
        String subject, String name, @Nullable Desk desk) {

    /** Approves what the whitelist covers. */
    public static final Reviewer WHITELIST = new Reviewer("whitelist", "whitelist", null);

    boolean reaches(Desk other) {
        return desk == null || desk.reaches(other);
    }
}
