package org.freightpass.checkpoint.roads;

/** What came of entering or changing. */
public sealed interface RoadResult {

    /** It stands so, and is told. */
    record Done(RoadEntry entry) implements RoadResult {}

    /** Nothing changed. */
    record Refused(RoadRule rule) implements RoadResult {}

    /** There is no such entry. */
    record Unknown() implements RoadResult {}

    /** Somebody else changed it in between: it is at this version. */
    record Stale(int version) implements RoadResult {}
}
