package org.freightpass.pass.issuing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;

/** What the registers of firms say about a holder. */
public interface Holders {

    /** The firms the person acts for. */
    Set<UUID> firmsOf(Actor actor);

    /** Whether the firm's wishes for these goods need no review. */
    boolean whitelisted(UUID firm, GoodsCategory goods, Instant at);
}
