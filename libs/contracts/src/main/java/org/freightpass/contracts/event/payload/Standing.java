package org.freightpass.contracts.event.payload;

/** What the pass shown or found at a checkpoint is worth there and then; the first that applies. */
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
    NONE
}
