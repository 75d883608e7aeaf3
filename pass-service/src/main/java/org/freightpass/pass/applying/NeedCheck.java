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

    public Need check(DivisionCode origin, DivisionCode destination, GoodsCategory goods, Instant now) {
        var inForce = regimes.all().stream()
                .filter(regime -> Stream.of(origin, destination).anyMatch(end -> regime.inForce(end, now)))
                .toList();
        if (inForce.isEmpty()) {
            return without(
                    "PASS_NOT_NEEDED",
                    ApplyingRule.NEEDED,
                    "Neither end runs a pass regime: no pass is needed.",
                    false,
                    inForce);
        }
        Optional<PassType> type = ReadForm.typeOf(origin, destination, province);
        if (type.isEmpty()) {
            return without(
                    "NOT_OURS",
                    ApplyingRule.OURS,
                    "An end runs a pass regime, but neither lies in this province: apply in the province of an end.",
                    true,
                    inForce);
        }
        var office = registers.office();
        var desk = office.desk(type.get(), goods, null, origin, destination, now);
        return new Need(
                true,
                type.get(),
                "PASS_NEEDED",
                ApplyingRule.OURS,
                "An end runs a pass regime: apply to the department named here, or to that of your own county.",
                desk,
                office.telephone(desk, now),
                office.reviewDue(now),
                inForce);
    }

    private static Need without(
            String code, ApplyingRule rule, String text, boolean needed, List<Regimes.Regime> inForce) {
        return new Need(needed, null, code, rule, text, null, null, null, inForce);
    }
}
