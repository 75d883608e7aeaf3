package org.freightpass.pass.enterprises;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Told of each change, in the transaction that makes it: becomes an event for other services and an audit entry. */
public interface FirmChanges {

    void changed(Change change);

    /** A member was invited; nothing other services need to know. */
    void invited(Membership membership, Firm firm, Actor by);

    /** One change of a firm; {@code before} is absent at registration, {@code reason} where none was given. */
    record Change(Kind kind, @Nullable Firm before, Firm after, Actor by, @Nullable String reason, Instant at) {}

    /** What happened to a firm. */
    enum Kind {
        REGISTERED,
        CONFIRMED,
        SUSPENDED,
        CONTACT_CHANGED
    }
}
