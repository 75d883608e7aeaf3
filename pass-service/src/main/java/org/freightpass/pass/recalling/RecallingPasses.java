package org.freightpass.pass.recalling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.freightpass.pass.recalling.RecallResult.Kind;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places, confirms and withdraws orders; each with what it does to passes and its audit entry in one transaction.
 * Stateless.
 */
public class RecallingPasses {
    private final RecallOrders orders;
    private final RecallablePasses passes;
    private final RecallChanges changes;

    public RecallingPasses(RecallOrders orders, RecallablePasses passes, RecallChanges changes) {
        this.orders = orders;
        this.passes = passes;
        this.changes = changes;
    }

    /** Does it at once, or leaves it waiting for a second person; the same id again gives the order that is there. */
    @Transactional
    public RecallResult place(RecallPasses wish, Recaller by, Instant now) {
        var desk = by.desk();
        if (desk == null) {
            return new RecallResult.Refused(Kind.NO_DESK);
        }
        if (!RecallingRule.isSize(wish.numbers().size())) {
            return new RecallResult.Refused(Kind.SIZE_WRONG);
        }
        if (!RecallingRule.isReason(wish.act(), wish.reason())) {
            return new RecallResult.Refused(Kind.REASON_WRONG);
        }
        var fraud = wish.fraud() && wish.act() == RecallOrder.Act.REVOKE;
        var order = new RecallOrder(
                wish.id(), wish.act(), wish.numbers(), wish.reason().strip(), fraud, desk, person(by), now, null);
        if (!orders.add(order)) {
            return orders.find(wish.id())
                    .filter(found -> by.reaches(found.desk()))
                    .<RecallResult>map(RecallResult.Placed::new)
                    .orElse(new RecallResult.Refused(Kind.ORDER_UNKNOWN));
        }
        changes.happened(RecallChanges.Step.ORDERED, order, by, now);
        return RecallingRule.needsTwo(order.numbers().size()) ? new RecallResult.Placed(order) : done(order, by, now);
    }

    /** The second person's word: it is done now. */
    @Transactional
    public RecallResult confirm(UUID id, Recaller by, Instant now) {
        return decide(id, by, now, RecallingRule::mayConfirm, order -> done(order, by, now));
    }

    @Transactional
    public RecallResult withdraw(UUID id, Recaller by, Instant now) {
        return decide(id, by, now, RecallingRule::mayWithdraw, order -> {
            var withdrawn = order.decided(new RecallOrder.Withdrawn(person(by), now));
            orders.decide(withdrawn);
            changes.happened(RecallChanges.Step.WITHDRAWN, withdrawn, by, now);
            return new RecallResult.Placed(withdrawn);
        });
    }

    /** Another desk's order looks like none. */
    public Optional<RecallOrder> find(UUID id, Recaller by) {
        return orders.find(id).filter(order -> by.reaches(order.desk()));
    }

    /** The newest orders that are this person's business, the newest first. */
    public List<RecallOrder> newest(Recaller by, int limit) {
        return orders.newest(by.desk(), limit);
    }

    private RecallResult decide(
            UUID id, Recaller by, Instant now, BiPredicate<RecallOrder, Recaller> allowed, Deed deed) {
        var found = orders.lock(id).filter(order -> by.reaches(order.desk()));
        if (found.isEmpty()) {
            return new RecallResult.Refused(Kind.ORDER_UNKNOWN);
        }
        var order = found.get();
        if (order.state(now) != RecallOrder.State.WAITING) {
            return new RecallResult.Refused(Kind.NOT_WAITING);
        }
        return allowed.test(order, by) ? deed.on(order) : new RecallResult.Refused(Kind.SAME_PERSON);
    }

    private RecallResult done(RecallOrder order, Recaller by, Instant now) {
        var refused = passes.change(order, by, now);
        var done = order.decided(new RecallOrder.Done(person(by), now, refused));
        orders.decide(done);
        changes.happened(RecallChanges.Step.DONE, done, by, now);
        return new RecallResult.Placed(done);
    }

    private static RecallOrder.Person person(Recaller by) {
        return new RecallOrder.Person(by.subject(), by.name());
    }

    private interface Deed {
        RecallResult on(RecallOrder order);
    }
}
