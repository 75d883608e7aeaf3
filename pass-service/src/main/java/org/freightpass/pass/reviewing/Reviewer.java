package org.freightpass.pass.reviewing;

import org.jspecify.annotations.Nullable;

/**
 * An operator at a desk, or the whitelist in their place ({@code desk} absent).
 *
 * @param roadside whether it is an officer at a checkpoint, who acts for the desk
 */
public record Reviewer(
        String subject, String name, @Nullable Desk desk, boolean roadside) {

    public Reviewer(String subject, String name, @Nullable Desk desk) {
        this(subject, name, desk, false);
    }

    /** Approves what the whitelist covers. */
    public static final Reviewer WHITELIST = new Reviewer("whitelist", "whitelist", null);

    boolean reaches(Desk other) {
        return desk == null || desk.reaches(other);
    }
}
