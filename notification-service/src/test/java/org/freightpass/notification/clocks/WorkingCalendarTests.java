package org.freightpass.notification.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 21 April 2022 was a Thursday; 23 April a Saturday; 24 April a Sunday that was worked, 2 to 4 May were not. */
class WorkingCalendarTests {
    private static final Map<LocalDate, Boolean> EXCEPTIONS =
            Map.of(LocalDate.of(2022, 4, 24), true, LocalDate.of(2022, 5, 2), false, LocalDate.of(2022, 5, 3), false);
    private static final WorkingCalendar OFFICE = new WorkingCalendar(Hours.OFFICE, EXCEPTIONS);
    private static final WorkingCalendar ALWAYS = new WorkingCalendar(Hours.ROUND_THE_CLOCK, EXCEPTIONS);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from, minutes of work, until
            2022-04-21T09:00, 30,  2022-04-21T09:30
            2022-04-21T08:29, 30,  2022-04-21T09:00
            2022-04-21T16:30, 30,  2022-04-21T17:00
            2022-04-21T16:31, 30,  2022-04-22T08:31
            2022-04-21T17:00, 1,   2022-04-22T08:31
            2022-04-22T17:00, 1,   2022-04-24T08:31
            2022-04-29T16:59, 2,   2022-05-04T08:31
            2022-04-21T08:30, 510, 2022-04-21T17:00
            2022-04-21T08:30, 511, 2022-04-22T08:31
            """)
    void officeTimePassesInOfficeHoursOnly(String from, long minutes, String until) {
        assertThat(OFFICE.plus(local(from), Duration.ofMinutes(minutes))).isEqualTo(local(until));
        assertThat(OFFICE.between(local(from), local(until))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-21T23:50, 30, 2022-04-22T00:20",
        "2022-04-22T23:59, 1, 2022-04-23T00:00",
        "2022-05-02T00:00, 1440, 2022-05-03T00:00"
    })
    void roundTheClockEveryMinuteCounts(String from, long minutes, String until) {
        assertThat(ALWAYS.plus(local(from), Duration.ofMinutes(minutes))).isEqualTo(local(until));
        assertThat(ALWAYS.between(local(from), local(until))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-21T16:59:59, 2022-04-21T17:00, 2022-04-22T00:00",
        "2022-04-21T17:00:00, 2022-04-22T17:00, 2022-04-22T00:00",
        "2022-04-23T12:00:00, 2022-04-24T17:00, 2022-04-24T00:00"
    })
    void dayClosesAtFiveOrAtMidnight(String at, String office, String always) {
        assertThat(OFFICE.closeOf(local(at))).isEqualTo(local(office));
        assertThat(ALWAYS.closeOf(local(at))).isEqualTo(local(always));
    }

    static Instant local(String text) {
        return Instant.parse((text.length() == 16 ? text + ":00" : text) + "Z").minus(Duration.ofHours(8));
    }
}
