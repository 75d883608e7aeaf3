package org.freightpass.pass.recalling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders. */
public interface RecallOrders {

    /** False where there is an order with this id already, also when that happens at this very moment. */
    boolean add(RecallOrder order);

    Optional<RecallOrder> find(UUID id);

    /** The same, locked until the transaction ends: two people decide one after the other. */
    Optional<RecallOrder> lock(UUID id);

    /** Stores the decision of a locked order. */
    void decide(RecallOrder order);

    /** The newest orders of the desk and those below (of any where absent), the newest first. */
    List<RecallOrder> newest(Recaller.@Nullable Desk desk, int limit);
}
