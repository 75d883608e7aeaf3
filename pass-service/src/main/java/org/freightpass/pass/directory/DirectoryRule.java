package org.freightpass.pass.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/** All rules of the directory. No source sets the figures: each is a default that an administrator's dated row replaces. */
public enum DirectoryRule {
    DEPARTMENT_OF_GOODS("DI-01", "Each goods category has one department at a time, by the newest row in force."),
    NEAREST_CONTACT("DI-02", "A contact is the county's, else the prefecture's, else the province's newest in force."),
    VALIDITY_LIMIT(
            "DI-03",
            "A UNIFIED pass lasts at most 15 days, an EMERGENCY one 7, any other 30, unless the division's newest row says"
                    + " otherwise."),
    REVIEW_LIMIT("DI-04", "A review is due one working day after submission, at the same time of day."),
    WORKING_DAYS("DI-05", "Monday to Friday are working days unless the calendar says otherwise of a date."),
    CHANGES_FORWARD("DI-06", "Only administrators change the directory, and only from now or later on."),
    FIGURES_SANE("DI-07", "A validity limit is 1 to 365 days, a review limit 1 to 30 working days."),
    TELEPHONE_DIALS(
            "DI-08",
            "A telephone is 5 to 20 digits, with hyphens, spaces or a plus between them; a procedure is at most 1000 characters.");

    static final int REVIEW_WORKING_DAYS = 1;
    static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Shanghai");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?(?:[0-9][ -]?){5,20}");
    private static final int LONGEST_PROCEDURE = 1000;
    private static final int LONGEST_VALIDITY_DAYS = 365;
    private static final int LONGEST_REVIEW_DAYS = 30;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final String id;
    private final String text;

    DirectoryRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** {@link #DEPARTMENT_OF_GOODS}: what holds where no row says otherwise. */
    static Department departmentByDefault(GoodsCategory goods) {
        return goods.department();
    }

    /** {@link #NEAREST_CONTACT}: the division and what lies above it, nearest first. */
    static List<DivisionCode> upwards(DivisionCode division) {
        return Stream.of(division, division.prefecture(), division.province())
                .distinct()
                .toList();
    }

    /** {@link #VALIDITY_LIMIT}: what holds where no row says otherwise. */
    static Duration validityByDefault(PassType type) {
        return switch (type) {
            case UNIFIED -> Duration.ofDays(15);
            case EMERGENCY -> Duration.ofDays(7);
            case IN_PROVINCE, STAFF_SHUTTLE -> Duration.ofDays(30);
        };
    }

    /**
     * {@link #REVIEW_LIMIT}: Friday 15:00 is due Monday 15:00; what comes in on a day off counts from the first moment
     * of the next working day, and is due when that day is over.
     */
    static Instant dueAfter(Instant submitted, int workingDays, Map<LocalDate, Boolean> calendar) {
        ZonedDateTime local = submitted.atZone(OFFICE_TIME);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (!isWorkingDay(day, calendar)) {
            day = nextWorkingDay(day, calendar);
            time = LocalTime.MIDNIGHT;
        }
        for (int counted = 0; counted < workingDays; counted++) {
            // At midnight a day is over with its own end, whatever the day after it is.
            boolean dayEnds = time.equals(LocalTime.MIDNIGHT) && counted == workingDays - 1;
            day = dayEnds ? day.plusDays(1) : nextWorkingDay(day, calendar);
        }
        return day.atTime(time).atZone(OFFICE_TIME).toInstant();
    }

    /** {@link #WORKING_DAYS}. */
    static boolean isWorkingDay(LocalDate day, Map<LocalDate, Boolean> calendar) {
        Boolean listed = calendar.get(day);
        if (listed != null) {
            return listed;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** {@link #CHANGES_FORWARD}; a few minutes back are a slow clock, not a rewriting of what held. */
    static boolean isForward(Instant from, Instant now) {
        return !from.isBefore(now.minus(CLOCK_TOLERANCE));
    }

    /** {@link #FIGURES_SANE}. */
    static boolean isValidityDays(int days) {
        return days >= 1 && days <= LONGEST_VALIDITY_DAYS;
    }

    /** {@link #FIGURES_SANE}. */
    static boolean isReviewDays(int days) {
        return days >= 1 && days <= LONGEST_REVIEW_DAYS;
    }

    /** {@link #TELEPHONE_DIALS}; none is well, where there is a procedure. */
    static boolean isTelephone(@Nullable String telephone) {
        return telephone == null || TELEPHONE.matcher(telephone).matches();
    }

    /** {@link #TELEPHONE_DIALS}. */
    static boolean isProcedure(@Nullable String procedure) {
        return procedure == null || procedure.length() <= LONGEST_PROCEDURE;
    }

    private static LocalDate nextWorkingDay(LocalDate day, Map<LocalDate, Boolean> calendar) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next, calendar)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
