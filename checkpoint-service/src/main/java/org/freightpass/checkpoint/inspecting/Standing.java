package org.freightpass.checkpoint.inspecting;

/** What the pass that counts is worth there and then, in the order in which the first that applies is said. */
public enum Standing {
    FORGED,
    UNKNOWN,
    UNVERIFIED,
    FOREIGN,
    REVOKED,
    REPLACED,
    CANCELLED,
    SUPERSEDED,
    SUSPENDED,
    EXPIRED,
    NOT_YET_VALID,
    VEHICLE_MISMATCH,
    CREW_MISMATCH,
    ROUTE_MISMATCH,
    VALID,
    /** No pass was shown or found. */
    NONE;

    /** Whether it opens the priority lane. */
    public boolean hasPriority() {
        return this == VALID || this == FOREIGN;
    }
}
