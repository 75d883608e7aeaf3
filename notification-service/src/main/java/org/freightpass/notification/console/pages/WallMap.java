package org.freightpass.notification.console.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;

/**
 * The province as the wall draws it: its nine prefectures where their seats are, each with its live cases, and how many
 * are elsewhere. Units are those of the drawing, 600 by 520.
 */
record WallMap(List<Spot> spots, int elsewhere) {
    private static final int WIDTH = 600;
    private static final int MARGIN = 45;
    private static final double WEST = 122.84;
    private static final double EAST = 129.51;
    private static final double NORTH = 45.62;
    /** A degree of latitude is as long as this many of longitude, half way up the province. */
    private static final double STRETCH = 1.38;

    private static final int SMALLEST = 14;
    private static final int LARGEST = 40;

    private static final List<Seat> SEATS = List.of(
            new Seat("220100", 125.32, 43.82),
            new Seat("220200", 126.55, 43.84),
            new Seat("220300", 124.35, 43.17),
            new Seat("220400", 125.14, 42.89),
            new Seat("220500", 125.94, 41.73),
            new Seat("220600", 126.42, 41.94),
            new Seat("220700", 124.82, 45.14),
            new Seat("220800", 122.84, 45.62),
            new Seat("222400", 129.51, 42.89));

    WallMap {
        spots = List.copyOf(spots);
    }

    /** Where a prefecture's seat is, in degrees. */
    private record Seat(String division, double longitude, double latitude) {}

    /** One prefecture: a circle whose area grows with its cases, up to a largest one. */
    record Spot(String name, int x, int y, int radius, int cases) {}

    /** Draws live cases by county; what is in none of the prefectures is elsewhere. */
    static WallMap of(List<Map.Entry<String, Integer>> counties) {
        Map<String, Integer> prefectures = new HashMap<>();
        counties.forEach(county -> prefectures.merge(prefecture(county.getKey()), county.getValue(), Integer::sum));
        List<Spot> spots = new ArrayList<>();
        for (Seat seat : SEATS) {
            Integer cases = prefectures.remove(seat.division());
            spots.add(spot(seat, cases == null ? 0 : cases));
        }
        return new WallMap(
                spots, prefectures.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Spot spot(Seat seat, int cases) {
        double scale = (WIDTH - 2 * MARGIN) / (EAST - WEST);
        int radius = Math.clamp(SMALLEST + Math.round(6 * Math.sqrt(cases)), SMALLEST, LARGEST);
        return new Spot(
                Divisions.standard().name(new DivisionCode(seat.division())),
                (int) Math.round(MARGIN + (seat.longitude() - WEST) * scale),
                (int) Math.round(MARGIN + (NORTH - seat.latitude()) * scale * STRETCH),
                radius,
                cases);
    }

    private static String prefecture(String county) {
        return county.substring(0, 4) + "00";
    }
}
