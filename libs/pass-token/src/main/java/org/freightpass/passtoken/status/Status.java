package org.freightpass.passtoken.status;

import java.util.List;

/**
 * What a status list says of one signed version of a pass (draft-ietf-oauth-status-list, 7.1). */
public enum Status {
    /** As it was signed. Whether its time has come or is over, its own claims say. */
    VALID(0),
    /** Over for good: revoked, cancelled, replaced, or another version of the pass has taken its place. */
    INVALID(1),
    /** Not to be relied on for now. */
    SUSPENDED(2),
    /** Left to applications; not used here. Not to be relied on. */
    APPLICATION_SPECIFIC(3);

    private static final List<Status> BY_BITS = List.of(VALID, INVALID, SUSPENDED, APPLICATION_SPECIFIC);
    private final int bits;

    Status(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }

    static Status of(int bits) {
        return BY_BITS.get(bits);
    }
}
