package org.freightpass.checkpoint.stopping;

/** What came of a stop, a report or a result. */
public sealed interface StopResult {

    /** Kept, and told where it was new. */
    record Noted(Stop stop) implements StopResult {}

    /** The sample's result is kept, and told where it is positive and was not yet. */
    record ResultNoted(SampleResult result) implements StopResult {}

    /** Nothing changed. */
    record Refused(StoppingRule rule) implements StopResult {}

    /** There is no such inspection. */
    record Unknown() implements StopResult {}

    /** The checkpoint of the inspection is another officer's. */
    record NotYours() implements StopResult {}
}
