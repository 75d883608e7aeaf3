package org.freightpass.passtoken.status;

/**
 * What a status list says of one signed version of a pass (draft-ietf-oauth-status-list, 7.1). Its number on the wire is
 * its place here.
 */
public enum Status {
    /** As it was signed. Whether its time has come or is over, its own claims say. */
    VALID,
    /** Over for good: revoked, cancelled, replaced, or another version of the pass has taken its place. */
    INVALID,
    /** Not to be relied on for now. */
    SUSPENDED,
    /** Left to applications; not used here. Not to be relied on. */
    APPLICATION_SPECIFIC;

    static Status of(int bits) {
        return values()[bits];
    }
}
