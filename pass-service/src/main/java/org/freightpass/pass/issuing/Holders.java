package org.freightpass.pass.issuing;

import java.util.Set;
import java.util.UUID;

/** What the registers of firms say about a holder. */
public interface Holders {

    /** The firms the person acts for. */
    Set<UUID> firmsOf(Actor actor);
}
