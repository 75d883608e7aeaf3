package org.freightpass.system.api;

/** Nothing came back. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String asked, Exception cause) {
        super("no answer to " + asked + ": " + cause, cause);
    }
}
