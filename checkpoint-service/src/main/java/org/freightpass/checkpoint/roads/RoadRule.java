package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** Every rule about regimes, closures, risk areas, service areas and test points, and what it says. */
public enum RoadRule {
    RULE_SET_UNKNOWN("RR-01", "A regime names a rule set that is there."),
    PERIOD_REVERSED("RR-02", "What has a beginning and an end ends after it begins."),
    OUTSIDE_DIVISION("RR-03", "A keeper enters and changes what lies within the own division."),
    APPROVAL_TOO_LOW(
            "RR-04",
            "A service area, a prefecture or a province is closed with the province's approval, a toll station or a"
                    + " county with that of one level above the county, a road section with its county's."),
    NOTICE_FIRST("RR-05", "The closing of a service area is announced before it begins."),
    FUEL_STAYS("RR-06", "A closed service area keeps its fuel."),
    SERVICE_AREA_UNKNOWN("RR-07", "The closing of a service area, and a test point in one, names one that is there."),
    TWO_SIDES("RR-08", "A service area is a pair with two different sides; what lies on one side names one of them."),
    COUNTY_AFFECTED(
            "RR-09",
            "A county is affected while an area of medium or high risk lies in it; where no regime is in force there,"
                    + " one is proposed."),
    CLOSED_ON_THE_WAY("RR-10", "A closure on the way is told to the officer, and keeps nobody from going on."),
    NEXT_TEST_POINT(
            "RR-11",
            "The next test point is the nearest, in a straight line, that tests now and whose side of the service area"
                    + " is not closed.");

    private final String id;
    private final String text;

    RoadRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /**
     * Why it may not be set.
     *
     * @param keeps the division whose roads the asker keeps; null keeps them everywhere
     */
    static Optional<RoadRule> against(SetRegime asked, Set<String> ruleSets, @Nullable DivisionCode keeps) {
        if (isOutside(asked.area(), keeps)) {
            return Optional.of(OUTSIDE_DIVISION);
        }
        if (!ruleSets.contains(asked.ruleSet())) {
            return Optional.of(RULE_SET_UNKNOWN);
        }
        return new Period(asked.from(), asked.until()).isReversed() ? Optional.of(PERIOD_REVERSED) : Optional.empty();
    }

    /**
     * Why it may not be entered, or take the place of {@code before}.
     *
     * @param serviceArea what is known under the code that it names
     */
    static Optional<RoadRule> against(
            RoadEntry asked,
            @Nullable RoadEntry before,
            RoadEntry.@Nullable ServiceArea serviceArea,
            @Nullable DivisionCode keeps,
            Instant now) {
        if (isOutside(asked.area(), keeps) || (before != null && isOutside(before.area(), keeps))) {
            return Optional.of(OUTSIDE_DIVISION);
        }
        if (asked.holds().filter(Period::isReversed).isPresent()) {
            return Optional.of(PERIOD_REVERSED);
        }
        if (asked.inServiceArea() != null && serviceArea == null) {
            return Optional.of(SERVICE_AREA_UNKNOWN);
        }
        return switch (asked) {
            case RoadEntry.Closure closure -> againstClosure(closure, before, serviceArea, now);
            case RoadEntry.ServiceArea pair -> isPair(pair) ? Optional.empty() : Optional.of(TWO_SIDES);
            case RoadEntry.TestPoint point ->
                isNoSide(point.side(), serviceArea) ? Optional.of(TWO_SIDES) : Optional.empty();
            case RoadEntry.RiskArea area -> Optional.empty();
        };
    }

    private static Optional<RoadRule> againstClosure(
            RoadEntry.Closure closure,
            @Nullable RoadEntry before,
            RoadEntry.@Nullable ServiceArea serviceArea,
            Instant now) {
        if (!isApproved(closure)) {
            return Optional.of(APPROVAL_TOO_LOW);
        }
        if (closure.kind() != RoadEntry.Closure.Kind.SERVICE_AREA) {
            return Optional.empty();
        }
        if (serviceArea == null) {
            return Optional.of(SERVICE_AREA_UNKNOWN);
        }
        if (isNoSide(closure.direction(), serviceArea)) {
            return Optional.of(TWO_SIDES);
        }
        var begins = closure.period().from();
        var announced = before != null && before.holds().map(Period::from).equals(Optional.of(begins));
        if (!announced && !begins.isAfter(now)) {
            return Optional.of(NOTICE_FIRST);
        }
        return closure.fuelStays() ? Optional.empty() : Optional.of(FUEL_STAYS);
    }

    private static boolean isApproved(RoadEntry.Closure closure) {
        var by = closure.approval().division();
        return by.covers(closure.area().division())
                && rank(by.level())
                        >= rank(neededFor(
                                closure.kind(), closure.area().division().level()));
    }

    private static DivisionCode.Level neededFor(RoadEntry.Closure.Kind kind, DivisionCode.Level area) {
        return switch (kind) {
            case ROAD_SECTION -> DivisionCode.Level.COUNTY;
            case TOLL_ENTRY, TOLL_EXIT -> DivisionCode.Level.PREFECTURE;
            case SERVICE_AREA -> DivisionCode.Level.PROVINCE;
            case AREA ->
                area == DivisionCode.Level.COUNTY ? DivisionCode.Level.PREFECTURE : DivisionCode.Level.PROVINCE;
        };
    }

    private static int rank(DivisionCode.Level level) {
        return switch (level) {
            case COUNTY -> 0;
            case PREFECTURE -> 1;
            case PROVINCE -> 2;
        };
    }

    private static boolean isOutside(PlaceCode area, @Nullable DivisionCode keeps) {
        return keeps != null && !keeps.covers(area.division());
    }

    private static boolean isPair(RoadEntry.ServiceArea area) {
        return area.sides().size() == 2
                && !area.sides().getFirst().equals(area.sides().getLast());
    }

    private static boolean isNoSide(@Nullable String side, RoadEntry.@Nullable ServiceArea serviceArea) {
        return side != null && serviceArea != null && !serviceArea.sides().contains(side);
    }
}
