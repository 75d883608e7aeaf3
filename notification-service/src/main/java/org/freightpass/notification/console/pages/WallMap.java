package org.freightpass.notification.console.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.ProvinceDrawing;

/**
 * The province as the wall draws it: its nine prefectures where their seats are, each with its live cases, and how many
 * are elsewhere. Units are those of the {@link ProvinceDrawing}.
 */
record WallMap(List<Spot> spots, int elsewhere) {
    private static final int SMALLEST = 14;
    private static final int LARGEST = 40;
    private static final int LETTER = 19;
    private static final int GAP = 7;
    private static final int NEAR = 50;

    WallMap {
        spots = List.copyOf(spots);
    }

    /** One prefecture: a circle whose area grows with its cases, up to a largest one; its name stands at {@code nameY}. */
    record Spot(String name, int x, int y, int radius, int cases, int nameY) {}

    /** Draws live cases by county; what is in none of the prefectures is elsewhere. */
    static WallMap of(List<Map.Entry<String, Integer>> counties) {
        Map<String, Integer> prefectures = new HashMap<>();
        counties.forEach(county -> prefectures.merge(prefecture(county.getKey()), county.getValue(), Integer::sum));
        List<Spot> spots = new ArrayList<>();
        for (ProvinceDrawing.Seat seat : ProvinceDrawing.seats()) {
            Integer cases = prefectures.remove(seat.division().value());
            spots.add(spot(seat, cases == null ? 0 : cases));
        }
        return new WallMap(
                spots, prefectures.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Spot spot(ProvinceDrawing.Seat seat, int cases) {
        int radius = Math.clamp(SMALLEST + Math.round(6 * Math.sqrt(cases)), SMALLEST, LARGEST);
        int nameY = crowdedBelow(seat) ? seat.y() - radius - GAP : seat.y() + radius + LETTER;
        return new Spot(seat.name(), seat.x(), seat.y(), radius, cases, nameY);
    }

    /** Another seat lies where the name would stand. */
    private static boolean crowdedBelow(ProvinceDrawing.Seat seat) {
        return ProvinceDrawing.seats().stream()
                .filter(other -> !other.equals(seat))
                .anyMatch(other ->
                        Math.abs(other.x() - seat.x()) < NEAR && other.y() >= seat.y() && other.y() - seat.y() < NEAR);
    }

    private static String prefecture(String county) {
        return county.substring(0, 4) + "00";
    }
}
