package org.freightpass.notification.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Every rule of the briefing, by its id, and below them the decisions that follow. No state, no I/O. */
public enum BriefingRule {
    DAY("BRF-01", "A day is the local one, +08:00; each event counts in the day it happened, once, whenever it comes."),
    COUNTY(
            "BRF-02",
            "Applications count where they are decided, passes where they are issued, inspections where the checkpoint"
                    + " is, cases where they happened."),
    WAITING(
            "BRF-03",
            "Waiting applications are those undecided when the briefing is made; cleared cases are those"
                    + " resolved or closed that day, overdue ones those whose solution was due by then and is not there."),
    MAKING(
            "BRF-04",
            "The briefing is made at the set hour of its day, and once more after the day is over, which is the final"
                    + " one. A making that comes late is that of the hour it was due at; of several that were missed the"
                    + " last is made up for. Until it is made the figures of the moment are shown."),
    ENTERPRISES(
            "BRF-05",
            "Of the key enterprises, the 50 and the 500, every open difficulty or demand is listed with who sees to"
                    + " it."),
    FUTURE("BRF-06", "There is no briefing of a day to come.");

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    private final String id;
    private final String text;

    BriefingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public static LocalDate dayOf(Instant happened) {
        return happened.atOffset(LOCAL).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.MIN, LOCAL).toInstant();
    }

    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The day whose briefing is due at this hour: before noon, the one that is over. */
    public static LocalDate dueAt(Instant hour) {
        OffsetDateTime local = hour.atOffset(LOCAL);
        return local.toLocalTime().isBefore(LocalTime.NOON)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }

    static boolean isFinal(LocalDate day, Instant made) {
        return !made.isBefore(endOf(day));
    }

    static boolean future(LocalDate day, Instant now) {
        return day.isAfter(dayOf(now));
    }
}
