package org.freightpass.notification.briefing;

import java.time.LocalDate;
import java.util.Comparator;

/** Something to be counted: so much more of a figure, in a county, on a day. */
public record Tally(Cell cell, long amount) {
    /** Where it counts; in an order in which everyone counts, so that two never wait for each other. */
    public record Cell(LocalDate day, String county, Figure figure) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::day).thenComparing(Cell::county).thenComparing(Cell::figure);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
