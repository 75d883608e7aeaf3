package org.freightpass.system.demo;

/** The step that ended the play; the message says why, for a human. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailed(String step, Exception cause) {
        super("step " + step + " failed: " + cause.getMessage(), cause);
    }
}
