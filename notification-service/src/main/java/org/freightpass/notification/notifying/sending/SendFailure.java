package org.freightpass.notification.notifying.sending;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why a letter was not, or perhaps not, taken by the other side. */
final class SendFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** How sure it is. */
    enum Certainty {
        /** Surely not taken; another time may do. */
        NOT_SENT,
        /** Surely not taken: nobody was reached, or nothing is taken there now. */
        AWAY,
        /** Surely not taken, and never will be. */
        REJECTED,
        /** Perhaps taken. */
        UNKNOWN
    }

    private final Certainty certainty;

    SendFailure(Certainty certainty, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.certainty = certainty;
    }

    Certainty certainty() {
        return certainty;
    }
}
