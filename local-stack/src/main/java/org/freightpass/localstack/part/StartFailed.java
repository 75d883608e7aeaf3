package org.freightpass.localstack.part;

/** The stack did not start; the message says what was found and what to do, for a human. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }
}
