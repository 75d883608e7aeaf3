package org.freightpass.messaging.kafka;

/** Supertype of what may succeed when the same record comes again, such as an outage of something a listener needs. */
public class RetryableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetryableException(String message) {
        super(message);
    }

    public RetryableException(String message, Throwable cause) {
        super(message, cause);
    }
}
