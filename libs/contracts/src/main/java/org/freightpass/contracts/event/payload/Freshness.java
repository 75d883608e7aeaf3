package org.freightpass.contracts.event.payload;

/** Whether a view was recent enough, when it was asked, to trust what it does not hold. */
public enum Freshness {
    FRESH,
    STALE
}
