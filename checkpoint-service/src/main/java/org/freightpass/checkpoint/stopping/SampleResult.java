package org.freightpass.checkpoint.stopping;

/** What a sample taken at a checkpoint turned out to be. */
public enum SampleResult {
    NEGATIVE,
    POSITIVE
}
