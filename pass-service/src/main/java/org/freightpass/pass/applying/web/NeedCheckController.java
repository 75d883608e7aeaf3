package org.freightpass.pass.applying.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.applying.NeedCheck;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.pass.roads.RoadConditions;
import org.freightpass.pass.roads.WayAhead;
import org.freightpass.pass.roads.WayRule;
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
    private final WayAhead way;
    private final Clock clock;

    NeedCheckController(NeedCheck check, WayAhead way, Clock clock) {
        this.check = check;
        this.way = way;
        this.clock = clock;
    }

    /** The answer; {@code reviewLimit} is by when what is submitted now is reviewed. */
    record Need(
            boolean needed,
            @Nullable PassType type,
            Reason reason,
            @Nullable Office department,
            @Nullable Instant reviewLimit,
            List<InForce> regimes,
            List<Closed> closures,
            List<Affected> affected) {}

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

    /** What is closed on the way; no ground to refuse an application. */
    record Closed(
            String code,
            String rule,
            String kind,
            String area,
            @Nullable String road,
            @Nullable String direction,
            String name,
            Instant from,
            @Nullable Instant until) {
        static Closed of(RoadConditions.Closure closure) {
            return new Closed(
                    closure.code(),
                    WayRule.CLOSED_ON_THE_WAY.id(),
                    closure.kind(),
                    closure.area().value(),
                    closure.road(),
                    closure.direction(),
                    closure.name(),
                    closure.period().from(),
                    closure.period().until());
        }
    }

    /** An end in a county with areas of risk; without a regime one is to be expected. */
    record Affected(String county, String rule, RoadConditions.Level highest, boolean regime) {}

    /** Without {@code type} the ends say which; for an emergency or a staff shuttle no goods need be named. */
    @GetMapping("/api/v1/need-check")
    Need check(
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String goods,
            @RequestParam(required = false) @Nullable List<String> via,
            @RequestParam(required = false) @Nullable PassType type) {
        var now = clock.instant();
        var from = county("origin", origin);
        var to = county("destination", destination);
        var places = via == null
                ? List.<PlaceCode>of()
                : via.stream().map(place -> read("via", PlaceCode.read(place))).toList();
        var withoutGoods = type == PassType.EMERGENCY || type == PassType.STAFF_SHUTTLE;
        var category = goods == null && withoutGoods ? GoodsCategory.OTHER : read("goods", GoodsCategory.read(goods));
        var need = check.check(from, to, category, Optional.ofNullable(type), now);
        return new Need(
                need.needed(),
                need.type(),
                new Reason(need.code(), need.rule().id(), need.text()),
                office(need),
                need.reviewDue(),
                need.regimes().stream().map(InForce::of).toList(),
                way.closedOn(WayAhead.places(from, to, places), now).stream()
                        .map(Closed::of)
                        .toList(),
                Stream.of(from, to)
                        .distinct()
                        .flatMap(end -> affected(end, need.regimes(), now))
                        .toList());
    }

    private Stream<Affected> affected(DivisionCode end, List<Regimes.Regime> inForce, Instant now) {
        var regime = inForce.stream().anyMatch(each -> each.area().covers(end));
        return way
                .affected(end, now)
                .map(level -> new Affected(end.value(), WayRule.COUNTY_AFFECTED.id(), level, regime))
                .stream();
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
