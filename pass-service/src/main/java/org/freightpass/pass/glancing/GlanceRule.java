package org.freightpass.pass.glancing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** All rules of the day at a glance. */
public enum GlanceRule {
    DAY("GL-01", "A day is China's, from its midnight to the next.", "Decision: no source sets it"),
    REVIEW_TIME(
            "GL-02",
            "Review time runs from submission to approval, return or rejection and counts on the day of that decision; what"
                    + " was approved by itself is counted apart.",
            "Decision: no source sets it"),
    OWN_DESK(
            "GL-03",
            "An operator sees the figures of their department in their division and below; administrators and supervisors"
                    + " see all.",
            "Decision: no source sets it"),
    NOT_AHEAD("GL-04", "No day ahead of today is shown, and none before 2022.", "Decision: no source sets it"),
    INSPECTED(
            "GL-05",
            "Inspections count on the day of their decision and where the checkpoint lies, once each however often they"
                    + " are told; an operator sees those in their division, whatever the department.",
            "Decision: no source sets it"),
    WAITED(
            "GL-06",
            "Waiting minutes are of vehicles whose arrival is known; more than a day counts as a day.",
            "Decision: no source sets it");

    /** {@link #WAITED}: nobody knows. */
    public static final int UNKNOWN = -1;

    private static final int DAY_MINUTES = 1440;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final String id;
    private final String text;
    private final String source;

    GlanceRule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    /** {@link #DAY}. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }

    /** {@link #DAY}: the first instant. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** {@link #WAITED}: minutes as they count. */
    public static int waited(@Nullable Integer minutes) {
        return minutes == null || minutes < 0 ? UNKNOWN : Math.min(minutes, DAY_MINUTES);
    }

    /** {@link #NOT_AHEAD}: the day that was asked for, else today. */
    public static LocalDate shown(@Nullable LocalDate asked, Instant now) {
        var today = day(now);
        return asked == null || asked.isAfter(today) || asked.isBefore(FIRST) ? today : asked;
    }
}
