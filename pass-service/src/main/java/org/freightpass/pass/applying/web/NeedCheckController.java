package org.freightpass.pass.applying.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.applying.NeedCheck;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone whether a journey needs a pass, and where to ask for it. */
@RestController
class NeedCheckController {
    private final NeedCheck check;
    private final Clock clock;

    NeedCheckController(NeedCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** The answer; {@code reviewLimit} is by when what is submitted now is reviewed. */
    record Need(
            boolean needed,
            @Nullable PassType type,
            Reason reason,
            @Nullable Office department,
            @Nullable Instant reviewLimit,
            List<InForce> regimes) {}

    /** Why, with the id of the rule. */
    record Reason(String code, String rule, String text) {}

    /** Whom to ask. */
    record Office(
            Department code,
            String name,
            String division,
            @Nullable String telephone) {}

    /** A regime at one of the ends. */
    record InForce(
            String area,
            String ruleSet,
            Instant from,
            @Nullable Instant until) {
        static InForce of(Regimes.Regime regime) {
            return new InForce(regime.area().value(), regime.ruleSet(), regime.from(), regime.until());
        }
    }

    /** Without {@code type} the ends say which; for an emergency or a staff shuttle no goods need be named. */
    @GetMapping("/api/v1/need-check")
    Need check(
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String goods,
            @RequestParam(required = false) @Nullable PassType type) {
        var withoutGoods = type == PassType.EMERGENCY || type == PassType.STAFF_SHUTTLE;
        var need = check.check(
                county("origin", origin),
                county("destination", destination),
                goods == null && withoutGoods ? GoodsCategory.OTHER : read("goods", GoodsCategory.read(goods)),
                Optional.ofNullable(type),
                clock.instant());
        return new Need(
                need.needed(),
                need.type(),
                new Reason(need.code(), need.rule().id(), need.text()),
                office(need),
                need.reviewDue(),
                need.regimes().stream().map(InForce::of).toList());
    }

    private static @Nullable Office office(NeedCheck.Need need) {
        var desk = need.desk();
        return desk == null
                ? null
                : new Office(
                        desk.department(),
                        Divisions.standard().name(desk.division())
                                + desk.department().zh(),
                        desk.division().value(),
                        need.telephone());
    }

    private static DivisionCode county(String field, @Nullable String text) {
        var division = read(field, DivisionCode.read(text));
        if (division.level() != DivisionCode.Level.COUNTY) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field(field)
                    .detail("Give the county: six digits, such as 220104.")
                    .exception();
        }
        return division;
    }

    private static <T> T read(String field, Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T> good -> good.value();
            case Reading.Bad<T> bad ->
                throw Problem.of(CommonProblem.FIELD_INVALID)
                        .field(field)
                        .detail(bad.text())
                        .exception();
        };
    }
}
