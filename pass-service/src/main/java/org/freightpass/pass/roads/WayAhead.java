package org.freightpass.pass.roads;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** What an applicant is told of the way. Safe for use by many threads. */
public final class WayAhead {
    private final RoadConditions conditions;

    public WayAhead(RoadConditions conditions) {
        this.conditions = conditions;
    }

    /** WY-01: what is closed on the way, the closing that began first at the top. */
    public List<RoadConditions.Closure> closedOn(List<PlaceCode> places, Instant at) {
        return conditions.closures().stream()
                .filter(closure -> closure.period().contains(at))
                .filter(closure -> places.stream().anyMatch(place -> meet(place, closure.area())))
                .sorted(Comparator.<RoadConditions.Closure, Instant>comparing(
                                closure -> closure.period().from())
                        .thenComparing(RoadConditions.Closure::code))
                .toList();
    }

    /** WY-02: the highest level that makes the county an affected one. */
    public Optional<RoadConditions.Level> affected(DivisionCode county, Instant at) {
        return conditions.riskAreas().stream()
                .filter(area -> area.county().equals(county) && area.period().contains(at))
                .map(RoadConditions.RiskArea::level)
                .filter(level -> level != RoadConditions.Level.LOW)
                .max(Comparator.naturalOrder());
    }

    /** The ends and what lies between. */
    public static List<PlaceCode> places(DivisionCode origin, DivisionCode destination, @Nullable List<PlaceCode> via) {
        return Stream.concat(
                        Stream.of(PlaceCode.of(origin), PlaceCode.of(destination)),
                        via == null ? Stream.of() : via.stream())
                .toList();
    }

    /** Either may be named more coarsely than the other. */
    private static boolean meet(PlaceCode one, PlaceCode other) {
        return one.covers(other.division()) || other.covers(one.division());
    }
}
