package org.freightpass.pass.enterprises;

import org.jspecify.annotations.Nullable;

/** Told of each change, in the transaction that makes it: becomes an event for other services and an audit entry. */
public interface FirmChanges {

    void changed(Change change);

    /**
     * One change of a firm.
     *
     * @param before absent at registration
     * @param note the reason of a suspension, the user name of an invited or removed member
     */
    record Change(
            Kind kind,
            @Nullable Firm before,
            Firm after,
            Actor by,
            @Nullable String note) {}

    /** What happened to a firm. */
    enum Kind {
        REGISTERED,
        CONFIRMED,
        SUSPENDED,
        CONTACT_CHANGED,
        MEMBER_INVITED,
        MEMBER_REMOVED,
        LEFT
    }
}
