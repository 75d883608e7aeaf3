package org.freightpass.messaging.kafka;

import java.util.Properties;

/**
 * How those read events who come after the answer and for whom a tenth of a second is nothing: what has gathered within
 * it, together, and behind those who answer where every core is busy. Reading each event as it comes would have the
 * broker answer a fetch of every reader for every event, and a transaction of each, on the cores that decide.
 */
public final class FollowingReader {

    /** Waits for that many bytes, */
    public static final int LEAST_BYTES = 65_536;

    /** but no longer than that many milliseconds. */
    public static final int LONGEST_MS = 100;

    private static final String GATHERS = "fetch.min.bytes";

    /** Both as settings of a listener's consumer; a listener with them also {@linkplain Niceness stands back}. */
    public static final String SETTINGS = GATHERS + "=" + LEAST_BYTES + "\nfetch.max.wait.ms=" + LONGEST_MS;

    private FollowingReader() {}

    static boolean isMeantBy(Properties consumer) {
        return consumer.containsKey(GATHERS);
    }
}
