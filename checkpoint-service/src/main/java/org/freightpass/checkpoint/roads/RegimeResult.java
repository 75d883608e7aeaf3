package org.freightpass.checkpoint.roads;

/** What came of setting a regime. */
public sealed interface RegimeResult {

    /** In force, and told. */
    record Done(Regime regime) implements RegimeResult {}

    /** Nothing changed. */
    record Refused(RoadRule rule) implements RegimeResult {}
}
