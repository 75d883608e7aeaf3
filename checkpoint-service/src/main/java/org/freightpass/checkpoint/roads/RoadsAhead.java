package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** What lies ahead of a driver, from what this instance knows. Safe for use by many threads. */
public final class RoadsAhead {
    private final KnownRoads known;

    public RoadsAhead(KnownRoads known) {
        this.known = known;
    }

    /** Where from, where to, and what lies between. */
    public record Way(DivisionCode origin, DivisionCode destination, List<PlaceCode> via) {
        public Way {
            via = List.copyOf(via);
        }

        boolean touches(PlaceCode area) {
            return Stream.concat(Stream.of(origin, destination).map(PlaceCode::of), via.stream())
                    .anyMatch(place -> place.covers(area.division()) || area.covers(place.division()));
        }
    }

    /** A test point and how far it is, in kilometres as the crow flies. */
    public record Near(RoadEntry.TestPoint point, double kilometres) {}

    /** A county with an area of medium or high risk, and whether a regime is in force there. */
    public record Affected(DivisionCode county, RoadEntry.RiskArea.Level highest, boolean regime) {}

    /** What is closed on the way now, the closing that began first at the top. */
    public List<RoadEntry.Closure> closedOn(Way way, Instant at) {
        return closures(at)
                .filter(closure -> way.touches(closure.area()))
                .sorted(Comparator.<RoadEntry.Closure, Instant>comparing(
                                closure -> closure.period().from())
                        .thenComparing(closure -> closure.filing().code()))
                .toList();
    }

    /** The test points that test now, nearest first; those without coordinates cannot be told apart and are left out. */
    public List<Near> nextTestPoints(double longitude, double latitude, Instant at, int most) {
        var closed = closures(at).toList();
        return of(RoadEntry.TestPoint.class)
                .filter(point -> point.period().contains(at))
                .filter(point -> closed.stream().noneMatch(closure -> shuts(closure, point)))
                .flatMap(point -> near(point, longitude, latitude))
                .sorted(Comparator.comparingDouble(Near::kilometres)
                        .thenComparing(near -> near.point().filing().code()))
                .limit(most)
                .toList();
    }

    /** The affected counties, each with its highest level. */
    public List<Affected> affected(Instant at) {
        Map<String, RoadEntry.RiskArea.Level> highest = new TreeMap<>();
        of(RoadEntry.RiskArea.class)
                .filter(area -> area.level() != RoadEntry.RiskArea.Level.LOW)
                .filter(area -> area.period().contains(at))
                .forEach(area -> highest.merge(
                        area.county().value(), area.level(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        return highest.entrySet().stream()
                .map(found -> {
                    var county = new DivisionCode(found.getKey());
                    return new Affected(county, found.getValue(), known.runsRegime(county, at));
                })
                .toList();
    }

    public boolean isClosed(RoadEntry.ServiceArea area, Instant at) {
        return closures(at)
                .anyMatch(closure -> area.filing().code().equals(closure.serviceArea()) && closure.direction() == null);
    }

    public KnownRoads.Currency currency(Instant now) {
        return known.currency(now);
    }

    private Stream<RoadEntry.Closure> closures(Instant at) {
        return of(RoadEntry.Closure.class).filter(closure -> closure.period().contains(at));
    }

    private <T extends RoadEntry> Stream<T> of(Class<T> kind) {
        return known.entries().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A point that serves both sides stays open while only one is closed. */
    private static boolean shuts(RoadEntry.Closure closure, RoadEntry.TestPoint point) {
        @Nullable String side = closure.direction();
        return closure.serviceArea() != null
                && closure.serviceArea().equals(point.serviceArea())
                && (side == null || side.equals(point.side()));
    }

    private static Stream<Near> near(RoadEntry.TestPoint point, double longitude, double latitude) {
        var kilometres = point.locality().kilometresTo(longitude, latitude);
        return kilometres == null ? Stream.empty() : Stream.of(new Near(point, kilometres));
    }
}
