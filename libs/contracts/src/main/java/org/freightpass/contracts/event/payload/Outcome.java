package org.freightpass.contracts.event.payload;

/** What becomes of a vehicle at a checkpoint, the gravest first. None sends it back. */
public enum Outcome {
    HOLD_HEALTH,
    REFER_POLICE,
    COMPLETE_ON_SITE,
    SAMPLE_AND_RELEASE,
    RELEASE
}
