package org.freightpass.pass.roads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.ProvinceDrawing;

/**
 * The province with a count for each prefecture and points for places; what lies off the drawing is left out. Units are
 * those of the {@link ProvinceDrawing}.
 */
public record Drawing(List<Spot> spots, List<Point> points) {
    private static final int SMALLEST = 14;
    private static final int LARGEST = 40;

    public Drawing {
        spots = List.copyOf(spots);
        points = List.copyOf(points);
    }

    /** A prefecture: a circle whose area grows with its count, up to a largest one. */
    public record Spot(String name, int x, int y, int radius, int count) {}

    /** A place. */
    public record Point(String name, Landmark.Kind kind, int x, int y) {}

    /** Counts by county or prefecture, and what is to be shown beside them. */
    public static Drawing of(Map<DivisionCode, Integer> counts, Collection<Landmark> places) {
        return new Drawing(
                ProvinceDrawing.seats().stream().map(seat -> spot(seat, counts)).toList(),
                places.stream()
                        .filter(place -> place.spot() != null)
                        .map(place -> point(place, Objects.requireNonNull(place.spot())))
                        .flatMap(List::stream)
                        .toList());
    }

    private static Spot spot(ProvinceDrawing.Seat seat, Map<DivisionCode, Integer> counts) {
        int count = counts.entrySet().stream()
                .filter(entry -> seat.division().covers(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int radius = Math.clamp(SMALLEST + Math.round(3 * Math.sqrt(count)), SMALLEST, LARGEST);
        return new Spot(seat.name(), seat.x(), seat.y(), radius, count);
    }

    private static List<Point> point(Landmark place, Landmark.Spot spot) {
        return ProvinceDrawing.shows(spot.longitude(), spot.latitude())
                ? List.of(new Point(
                        place.name(),
                        place.kind(),
                        ProvinceDrawing.x(spot.longitude()),
                        ProvinceDrawing.y(spot.latitude())))
                : List.of();
    }
}
