package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** Answers whether a pass is needed, before anything is filled in: AP-08 and AP-09, and whom to ask. Stateless. */
public final class NeedCheck {
    private final Registers registers;
    private final Regimes regimes;
    private final DivisionCode province;

    public NeedCheck(Registers registers, Regimes regimes, DivisionCode province) {
        this.registers = registers;
        this.regimes = regimes;
        this.province = province;
    }

    /**
     * The answer.
     *
     * @param reviewDue by when a review of what is submitted now is due
     */
    public record Need(
            boolean needed,
            @Nullable PassType type,
            String code,
            ApplyingRule rule,
            String text,
            Surroundings.@Nullable Desk desk,
            @Nullable String telephone,
            @Nullable Instant reviewDue,
            List<Regimes.Regime> regimes) {}

    /** {@code asked} is the type that is wished for; empty: what the ends say. */
    public Need check(
            DivisionCode origin, DivisionCode destination, GoodsCategory goods, Optional<PassType> asked, Instant now) {
        var inForce = regimes.all().stream()
                .filter(regime -> Stream.of(origin, destination).anyMatch(end -> regime.inForce(end, now)))
                .toList();
        var emergency = asked.filter(type -> type == PassType.EMERGENCY).isPresent();
        if (inForce.isEmpty() && !emergency) {
            return without(
                    "PASS_NOT_NEEDED",
                    ApplyingRule.NEEDED,
                    "Neither end runs a pass regime: no pass is needed.",
                    false,
                    inForce);
        }
        var byEnds = ReadForm.typeOf(origin, destination, province);
        if (byEnds.isEmpty()) {
            return without(
                    "NOT_OURS",
                    ApplyingRule.OURS,
                    "An end runs a pass regime, but neither lies in this province: apply in the province of an end.",
                    !inForce.isEmpty(),
                    inForce);
        }
        var type = ReadForm.fitting(asked, byEnds.get());
        if (type.isEmpty()) {
            return without(
                    "TYPE_MISFIT",
                    ApplyingRule.TYPE,
                    "The ends make the pass " + byEnds.get() + ": another type is not issued for them.",
                    !inForce.isEmpty(),
                    inForce);
        }
        var office = registers.office();
        var desk = office.desk(type.get(), goods, null, origin, destination, now);
        return new Need(
                !inForce.isEmpty(),
                type.get(),
                emergency && inForce.isEmpty() ? "PASS_POSSIBLE" : "PASS_NEEDED",
                emergency ? ApplyingRule.TYPE : ApplyingRule.OURS,
                text(type.get()),
                desk,
                office.telephone(desk, now),
                office.reviewDue(now),
                inForce);
    }

    private static String text(PassType type) {
        return switch (type) {
            case UNIFIED, IN_PROVINCE ->
                "An end runs a pass regime: apply to the department named here, or to that of your own county.";
            case EMERGENCY ->
                "An emergency pass is issued for a vehicle and a task by the transport department: apply to the one named"
                        + " here, or to that of your own county.";
            case STAFF_SHUTTLE ->
                "A staff shuttle is applied for by a whitelisted enterprise with its list of staff approved to return.";
        };
    }

    private static Need without(
            String code, ApplyingRule rule, String text, boolean needed, List<Regimes.Regime> inForce) {
        return new Need(needed, null, code, rule, text, null, null, null, inForce);
    }
}
