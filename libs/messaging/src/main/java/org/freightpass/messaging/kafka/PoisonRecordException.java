package org.freightpass.messaging.kafka;

/** A record that no repetition makes readable. It goes to the dead letters at once and the partition moves on. */
public class PoisonRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PoisonRecordException(String message) {
        super(message);
    }

    public PoisonRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
