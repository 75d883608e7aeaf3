package org.freightpass.passtoken;

import org.freightpass.passtoken.status.StatusList;
import org.freightpass.passtoken.status.StatusListId;

/**
 * Where a signed version of a pass has its status: in which list of the issuer's division, and at which index. Each
 * version has an index of its own.
 */
public record StatusIndex(int list, int index) {

    public StatusIndex {
        if (list < 1 || list > StatusListId.MAX_NUMBER) {
            throw new IllegalArgumentException("The status list " + list + " is not from 1 to 99999");
        }
        if (index < 0 || index >= StatusList.SIZE) {
            throw new IllegalArgumentException("The index " + index + " is not from 0 to 131071");
        }
    }
}
