package org.freightpass.pass.issuing;

import org.jspecify.annotations.Nullable;

/** One change of a pass; {@code before} is absent when it is issued. */
public record PassChange(Kind kind, @Nullable Pass before, Pass after, Actor by) {

    /** What happened. */
    public enum Kind {
        ISSUED,
        AMENDED,
        SUSPENDED,
        RESUMED,
        REVOKED,
        REPLACED,
        CANCELLED,
        EXPIRED
    }
}
