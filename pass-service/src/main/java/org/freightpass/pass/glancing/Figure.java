package org.freightpass.pass.glancing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure that has a list behind it. */
public enum Figure {
    SUBMITTED,
    REVIEWED,
    AUTOMATIC,
    RETURNED,
    REJECTED,
    LATE,
    PASSES;

    /** Of that name in addresses. */
    public static Optional<Figure> named(String key) {
        return Stream.of(values()).filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** The name in addresses and texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
