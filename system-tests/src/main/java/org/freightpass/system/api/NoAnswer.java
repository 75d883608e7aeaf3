package org.freightpass.system.api;

import org.jspecify.annotations.Nullable;

/** Nothing came back. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String asked, @Nullable Exception cause) {
        super("no answer to " + asked + ": " + cause, cause);
    }
}
