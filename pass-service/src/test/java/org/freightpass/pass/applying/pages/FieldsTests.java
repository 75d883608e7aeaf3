package org.freightpass.pass.applying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.pass.applying.ApplicationForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of a form: what a page shows of its times, and what becomes of what the page sends back. */
class FieldsTests {
    private static final String FROM = "2022-04-20T08:30+08:00";
    private static final String UNTIL = "2022-05-05T08:30+08:00";

    /** Born from renewals by the page: they overlapped the live pass, or lasted a day longer than a pass may. */
    @ParameterizedTest
    @CsvSource({
        "2022-04-20T08:30+08:00, 2022-05-05T08:30+08:00",
        "2022-04-20T23:59+08:00, 2022-05-05T23:59+08:00",
        "2022-04-20T00:00+08:00, 2022-05-05T00:00+08:00",
        "2022-04-19T16:01:00Z, 2022-05-04T16:01:00Z"
    })
    void dayThatIsLeftKeepsItsMinute(String from, String until) {
        var sent = sent(form(from, until), Map.of());

        assertThat(sent.validFrom()).isEqualTo(from);
        assertThat(sent.validUntil()).isEqualTo(until);
    }

    @Test
    void firstDayThatIsChangedBeginsAtMidnightAndLeavesTheEnd() {
        var sent = sent(form(FROM, UNTIL), Map.of("validFrom", "2022-04-21"));

        assertThat(sent.validFrom()).isEqualTo("2022-04-21T00:00+08:00");
        assertThat(sent.validUntil()).isEqualTo(UNTIL);
    }

    @Test
    void lastDayThatIsChangedCountsWholeAndLeavesTheBeginning() {
        var sent = sent(form(FROM, UNTIL), Map.of("validUntil", "2022-05-04"));

        assertThat(sent.validFrom()).isEqualTo(FROM);
        assertThat(sent.validUntil()).isEqualTo("2022-05-05T00:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-05-05T00:00+08:00", "2022-05-05T00:00:30+08:00"})
    void lastDayOfAnEndAtMidnightIsTheOneBefore(String midnight) {
        var before = form(FROM, midnight);
        var sent = sent(before, Map.of("validUntil", "2022-05-05"));

        assertThat(Fields.of(before)).containsEntry("validUntil", "2022-05-04");
        assertThat(sent.validUntil()).isEqualTo("2022-05-06T00:00+08:00");
    }

    @Test
    void daysAreWholeWhereNoneWereBefore() {
        var sent = sent(form(null, null), Map.of("validFrom", "2022-04-20", "validUntil", "2022-04-20"));

        assertThat(sent.validFrom()).isEqualTo("2022-04-20T00:00+08:00");
        assertThat(sent.validUntil()).isEqualTo("2022-04-21T00:00+08:00");
    }

    @Test
    void dayThatIsEmptiedIsNotKept() {
        var sent = sent(form(FROM, UNTIL), Map.of("validFrom", "", "validUntil", ""));

        assertThat(sent.validFrom()).isNull();
        assertThat(sent.validUntil()).isNull();
    }

    @Test
    void lastMinuteIsShownWhereTheLastDayIsNotAWholeOne() {
        assertThat(minute(UNTIL)).isEqualTo("08:29");
        assertThat(minute("2022-05-05T00:00+08:00")).isEmpty();
        assertThat(minute("soon")).isEmpty();
        assertThat(minute(null)).isEmpty();
    }

    private static @Nullable String minute(@Nullable String until) {
        return Fields.of(form(FROM, until)).get("validUntil.minute");
    }

    /** As a page sends what it showed, but for what was changed. */
    private static ApplicationForm sent(ApplicationForm before, Map<String, String> changed) {
        var typed = new LinkedHashMap<>(Fields.of(before));
        typed.putAll(changed);
        return Fields.form(typed, before);
    }

    private static ApplicationForm form(@Nullable String from, @Nullable String until) {
        return new ApplicationForm(
                null,
                null,
                new ApplicationForm.Vehicle(null, null, null, null, null),
                new ApplicationForm.Goods(null, null, null),
                new ApplicationForm.Way(null, null, List.of(), true),
                List.of(),
                null,
                null,
                from,
                until,
                false);
    }
}
