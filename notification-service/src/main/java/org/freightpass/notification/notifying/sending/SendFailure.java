package org.freightpass.notification.notifying.sending;

import java.io.Serial;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Said;
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
    private final transient Said said;

    SendFailure(Certainty certainty, Said said, @Nullable Throwable cause) {
        super(said.text(), cause);
        this.certainty = certainty;
        this.said = said;
    }

    /** A failure that says so by itself. */
    static SendFailure of(
            Certainty certainty, String english, Sentence sentence, @Nullable Throwable cause, Object... arguments) {
        return new SendFailure(certainty, Said.by(english, sentence, arguments), cause);
    }

    /** The same for people who read another language. */
    Said said() {
        return said;
    }

    Certainty certainty() {
        return certainty;
    }
}
