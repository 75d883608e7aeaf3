package org.freightpass.checkpoint;

/**
 * How those read inspections who come after the answer: what has gathered within a tenth of a second, together. Reading
 * each as it comes would have the broker answer a fetch of every reader for every inspection, on the cores that decide.
 */
public final class FollowingReader {
    /** Setting of a consumer: wait for that many bytes, */
    public static final String LEAST = "fetch.min.bytes=" + FollowingReader.LEAST_BYTES;

    /** but no longer than that many milliseconds. */
    public static final String WAIT = "fetch.max.wait.ms=" + FollowingReader.LONGEST_MS;

    public static final int LEAST_BYTES = 65_536;
    public static final int LONGEST_MS = 100;

    private FollowingReader() {}
}
