package org.freightpass.pass.recalling.links;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangeResult;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.Recallable;
import org.freightpass.pass.recalling.RecallablePasses;
import org.freightpass.pass.recalling.Recaller;
import org.freightpass.pass.recalling.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the passes and the register of firms, and has issuing make the changes. */
@Component
class HouseRecallables implements RecallablePasses {
    private final Passes passes;
    private final ChangingPasses changing;
    private final Firms firms;

    HouseRecallables(Passes passes, ChangingPasses changing, Firms firms) {
        this.passes = passes;
        this.changing = changing;
        this.firms = firms;
    }

    @Override
    public List<Recallable> fitting(
            Selection selection, RecallOrder.Act act, Recaller.Desk desk, Instant now, int limit) {
        var asked = new Passes.Selection(
                selection.numbers(),
                selection.plate(),
                selection.firms(),
                selection.division(),
                selection.goods(),
                selection.issuedFrom(),
                selection.issuedUntil(),
                open(act),
                new Issuer(desk.division(), desk.department()),
                now);
        return shown(passes.select(asked, limit), now);
    }

    @Override
    public List<Recallable> named(Collection<PassNumber> numbers, Recaller.Desk desk, Instant now) {
        var asked = new Passes.Selection(
                Set.copyOf(numbers),
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(Pass.Status.values()),
                new Issuer(desk.division(), desk.department()),
                now);
        return shown(passes.select(asked, numbers.size()), now);
    }

    /** RC-02: the order's desk has said so; the second person, who may be of one above, makes it happen. */
    @Override
    public Map<PassNumber, String> change(RecallOrder order, Recaller by, Instant now) {
        var desk = new Issuer(order.desk().division(), order.desk().department());
        var actor = new Actor(by.subject(), by.username(), by.name(), desk);
        Map<PassNumber, String> refused = new LinkedHashMap<>();
        for (var result : changing.change(order.numbers(), wish(order), actor, now)) {
            switch (result) {
                case ChangeResult.Changed c -> {}
                case ChangeResult.Refused r ->
                    refused.put(r.number(), r.refusal().name());
            }
        }
        return refused;
    }

    private static ChangePass wish(RecallOrder order) {
        return switch (order.act()) {
            case SUSPEND -> new ChangePass.Suspend(order.reason());
            case RESUME -> new ChangePass.Resume();
            case REVOKE -> new ChangePass.Revoke(order.reason(), order.fraud());
        };
    }

    private static Set<Pass.Status> open(RecallOrder.Act act) {
        return switch (act) {
            case SUSPEND -> Set.of(Pass.Status.ACTIVE);
            case RESUME -> Set.of(Pass.Status.SUSPENDED);
            case REVOKE -> Set.of(Pass.Status.ACTIVE, Pass.Status.SUSPENDED);
        };
    }

    private List<Recallable> shown(List<Pass> found, Instant now) {
        var ids = found.stream()
                .map(pass -> pass.holder().firm())
                .filter(Objects::nonNull)
                .map(FirmId::new)
                .collect(Collectors.toSet());
        Map<UUID, String> names = ids.isEmpty()
                ? Map.of()
                : firms.findAll(ids).stream()
                        .collect(Collectors.toMap(firm -> firm.id().value(), Firm::name));
        return found.stream()
                .map(pass -> shown(pass.at(now), name(pass.holder().firm(), names)))
                .toList();
    }

    private static @Nullable String name(@Nullable UUID firm, Map<UUID, String> names) {
        return firm == null ? null : names.getOrDefault(firm, firm.toString());
    }

    private static Recallable shown(Pass pass, @Nullable String firm) {
        return new Recallable(
                pass.number(),
                pass.plate(),
                pass.route().origin(),
                pass.route().destination(),
                pass.goods(),
                firm,
                standing(pass.status()),
                pass.validity().until());
    }

    private static Recallable.Standing standing(Pass.Status status) {
        return switch (status) {
            case ACTIVE -> Recallable.Standing.ACTIVE;
            case SUSPENDED -> Recallable.Standing.SUSPENDED;
            case REVOKED, REPLACED, CANCELLED, EXPIRED -> Recallable.Standing.ENDED;
        };
    }
}
