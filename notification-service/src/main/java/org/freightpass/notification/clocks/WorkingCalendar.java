package org.freightpass.notification.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Working time at +08:00. {@code exceptions} says of single dates whether they are worked, against their weekday.
 * Immutable.
 */
public record WorkingCalendar(Hours hours, Map<LocalDate, Boolean> exceptions) {
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int FARTHEST_DAYS = 400;

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    /** The two ways of working. */
    public enum Hours {
        ROUND_THE_CLOCK(LocalTime.MIN, Duration.ofHours(24)),
        OFFICE(LocalTime.of(8, 30), Duration.ofHours(8).plusMinutes(30));

        private final LocalTime start;
        private final Duration length;

        Hours(LocalTime start, Duration length) {
            this.start = start;
            this.length = length;
        }
    }

    private record Shift(Instant start, Instant end) {}

    /** The instant at which {@code work} of working time has passed since {@code from}. */
    Instant plus(Instant from, Duration work) {
        Duration left = work;
        Shift shift = shiftOf(from);
        Instant at = later(from, shift.start);
        while (Duration.between(at, shift.end).compareTo(left) < 0) {
            left = left.minus(Duration.between(at, shift.end));
            shift = shiftOf(shift.end);
            at = shift.start;
        }
        return at.plus(left);
    }

    /** The working time from {@code from} to {@code until}; zero where that lies before. */
    Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        Shift shift = shiftOf(from);
        Instant at = later(from, shift.start);
        while (at.isBefore(until)) {
            Instant end = shift.end.isBefore(until) ? shift.end : until;
            sum = sum.plus(Duration.between(at, end));
            shift = shiftOf(shift.end);
            at = shift.start;
        }
        return sum;
    }

    /** The end of the working day that {@code at} lies in, or of the next one. */
    Instant closeOf(Instant at) {
        return shiftOf(at).end;
    }

    /** The working day that has not ended at {@code at}. */
    private Shift shiftOf(Instant at) {
        LocalDate day = at.atOffset(LOCAL).toLocalDate();
        for (int ahead = 0; ahead <= FARTHEST_DAYS; ahead++) {
            LocalDate tried = day.plusDays(ahead);
            Instant start = ZonedDateTime.of(tried, hours.start, LOCAL).toInstant();
            Instant end = start.plus(hours.length);
            if (worked(tried) && at.isBefore(end)) {
                return new Shift(start, end);
            }
        }
        throw new IllegalStateException("no working day within " + FARTHEST_DAYS + " days of " + day);
    }

    private boolean worked(LocalDate day) {
        return hours == Hours.ROUND_THE_CLOCK || exceptions.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
