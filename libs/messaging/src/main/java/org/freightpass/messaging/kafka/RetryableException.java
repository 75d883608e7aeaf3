package org.freightpass.messaging.kafka;

/**
 * An outage of something a listener needs: the same record succeeds when it is over, and is waited for until then. Never
 * for what is wrong with the record itself, which would hold its partition for ever.
 */
public class RetryableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetryableException(String message) {
        super(message);
    }

    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
