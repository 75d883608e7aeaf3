package org.freightpass.pass.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.ProvinceDrawing;

/**
 * A way as it is drawn: through the seats of the prefectures in which its places lie, and out of the province where the
 * neighbour is that it leads to. Units are those of the {@link ProvinceDrawing}.
 */
public record Way(List<Stop> stops) {
    private static final Divisions DIVISIONS = Divisions.standard();

    /** Who comes from farther away comes by Liaoning. */
    private static final int[] BY_LIAONING = {88, 475};

    private static final Map<String, int[]> NEIGHBOURS =
            Map.of("21", BY_LIAONING, "23", new int[] {332, 25}, "15", new int[] {25, 258});

    public Way {
        stops = List.copyOf(stops);
    }

    /** A place on it; {@code outside} is the name of its province where that is not ours. */
    public record Stop(String name, String outside, int x, int y) {}

    /** From one place to the next; what has no place on the drawing is left out. */
    public static Way of(List<DivisionCode> places) {
        List<Stop> stops = new ArrayList<>();
        places.forEach(place -> stop(place).ifPresent(stops::add));
        return new Way(stops);
    }

    private static Optional<Stop> stop(DivisionCode place) {
        var name = DIVISIONS.fullName(place);
        if (!place.province()
                .equals(ProvinceDrawing.seats().getFirst().division().province())) {
            var at = NEIGHBOURS.getOrDefault(place.value().substring(0, 2), BY_LIAONING);
            return Optional.of(new Stop(name, DIVISIONS.name(place.province()), at[0], at[1]));
        }
        return ProvinceDrawing.seats().stream()
                .filter(seat -> seat.division().covers(place))
                .map(seat -> new Stop(name, "", seat.x(), seat.y()))
                .findFirst();
    }

    /** The points of a line, as SVG has them. */
    public String line() {
        return stops.stream().map(stop -> stop.x() + "," + stop.y()).collect(Collectors.joining(" "));
    }
}
