package org.freightpass.checkpoint.inspecting;

/** What becomes of a vehicle, the gravest first. There is none that sends it back. */
public enum Outcome {
    HOLD_HEALTH,
    REFER_POLICE,
    COMPLETE_ON_SITE,
    SAMPLE_AND_RELEASE,
    RELEASE;

    /** Whether the vehicle stays until somebody else has come. */
    public boolean keeps() {
        return this == HOLD_HEALTH || this == REFER_POLICE;
    }
}
