package org.freightpass.notification.clocks.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendars that the clocks of cases run on. */
@RestController
@RequestMapping("/api/v1")
class ClocksController {
    private static final String READERS = "hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')";

    private final RunningClocks clocks;

    ClocksController(RunningClocks clocks) {
        this.clocks = clocks;
    }

    /** Hours by kind, where others are set than the rule gives, and dates against their weekday. */
    record Calendars(Map<String, Hours> kinds, Map<LocalDate, Boolean> days) {}

    /** Hours to be set. */
    record HoursBody(@Nullable Hours hours) {}

    /** Whether a date is worked. */
    record DayBody(@Nullable Boolean worked) {}

    @GetMapping("/calendars")
    @PreAuthorize(READERS)
    Calendars calendars() {
        return new Calendars(new TreeMap<>(clocks.hours()), new TreeMap<>(clocks.exceptions()));
    }

    /** Counts for cases that are opened from now on. */
    @PutMapping("/calendars/kinds/{kind}")
    @PreAuthorize("hasRole('SUPERVISOR')")
    Calendars hours(@PathVariable Matter.Kind kind, @RequestBody HoursBody body) {
        if (body.hours() == null) {
            throw missing("hours");
        }
        clocks.hours(kind.name(), body.hours());
        return calendars();
    }

    @PutMapping("/calendars/days/{day}")
    @PreAuthorize("hasRole('SUPERVISOR')")
    Calendars day(@PathVariable LocalDate day, @RequestBody DayBody body) {
        if (body.worked() == null) {
            throw missing("worked");
        }
        clocks.exception(day, body.worked());
        return calendars();
    }

    private static RuntimeException missing(String field) {
        return Problem.of(CommonProblem.FIELD_MISSING)
                .field(field)
                .detail("The field " + field + " is missing: fill it in.")
                .exception();
    }
}
