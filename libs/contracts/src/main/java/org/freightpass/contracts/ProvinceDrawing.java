package org.freightpass.contracts;

import java.util.List;
import java.util.stream.Stream;

/**
 * The province as pages draw it: its nine prefectures where their seats are, and any place by its degrees. Units are
 * those of the drawing, {@value #WIDTH} wide and {@value #HEIGHT} high, east to the right and north up. Stateless.
 */
public final class ProvinceDrawing {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 520;

    private static final int MARGIN = 45;
    private static final double WEST = 122.84;
    private static final double EAST = 129.51;
    private static final double NORTH = 45.62;
    private static final double SCALE = (WIDTH - 2 * MARGIN) / (EAST - WEST);
    /** A degree of latitude is as long as this many of longitude, half way up the province. */
    private static final double STRETCH = 1.38;

    private static final List<Seat> SEATS = Stream.of(
                    seat("220100", 125.32, 43.82),
                    seat("220200", 126.55, 43.84),
                    seat("220300", 124.35, 43.17),
                    seat("220400", 125.14, 42.89),
                    seat("220500", 125.94, 41.73),
                    seat("220600", 126.42, 41.94),
                    seat("220700", 124.82, 45.14),
                    seat("220800", 122.84, 45.62),
                    seat("222400", 129.51, 42.89))
            .toList();

    private ProvinceDrawing() {}

    /** Where a prefecture's seat is drawn. */
    public record Seat(DivisionCode division, String name, int x, int y) {}

    /** By code. */
    public static List<Seat> seats() {
        return SEATS;
    }

    public static int x(double longitude) {
        return (int) Math.round(MARGIN + (longitude - WEST) * SCALE);
    }

    public static int y(double latitude) {
        return (int) Math.round(MARGIN + (NORTH - latitude) * SCALE * STRETCH);
    }

    /** Whether a place lies on the drawing at all. */
    public static boolean shows(double longitude, double latitude) {
        int x = x(longitude);
        int y = y(latitude);
        return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
    }

    private static Seat seat(String code, double longitude, double latitude) {
        DivisionCode division = new DivisionCode(code);
        return new Seat(division, Divisions.standard().name(division), x(longitude), y(latitude));
    }
}
