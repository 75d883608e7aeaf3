package org.freightpass.checkpoint.checkpoints;

/** What came of a change. */
public sealed interface RegisterResult {

    /** Done, and told. */
    record Done(Checkpoint checkpoint) implements RegisterResult {}

    /** Nothing changed. */
    record Refused(RegisterRule rule) implements RegisterResult {}

    /** There is no such checkpoint. */
    record Unknown() implements RegisterResult {}
}
