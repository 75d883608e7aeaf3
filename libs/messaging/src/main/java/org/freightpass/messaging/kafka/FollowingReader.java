package org.freightpass.messaging.kafka;

/**
 * How those read events who come after the answer and for whom a tenth of a second is nothing: what has gathered within
 * it, together. Reading each event as it comes would have the
 * broker answer a fetch of every reader for every event, and a transaction of each, on the cores that decide.
 */
public final class FollowingReader {

    /** Waits for that many bytes, */
    public static final int LEAST_BYTES = 65_536;

    /** but no longer than that many milliseconds. */
    public static final int LONGEST_MS = 100;

    /** Both as settings of a listener's consumer. */
    public static final String SETTINGS = "fetch.min.bytes=" + LEAST_BYTES + "\nfetch.max.wait.ms=" + LONGEST_MS;

    private FollowingReader() {}
}
