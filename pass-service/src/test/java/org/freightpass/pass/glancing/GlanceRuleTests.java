package org.freightpass.pass.glancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GlanceRuleTests {
    private static final Instant MIDNIGHT = Instant.parse("2022-05-02T16:00:00Z");

    @Test
    void dayBeginsAtMidnightInChina() {
        assertThat(GlanceRule.start(LocalDate.of(2022, 5, 3))).isEqualTo(MIDNIGHT);
        assertThat(GlanceRule.day(MIDNIGHT)).isEqualTo(LocalDate.of(2022, 5, 3));
        assertThat(GlanceRule.day(MIDNIGHT.minusNanos(1))).isEqualTo(LocalDate.of(2022, 5, 2));
    }

    @Test
    void noDayAheadOrBeforeTheYearIsShown() {
        var today = LocalDate.of(2022, 5, 3);
        assertThat(GlanceRule.shown(null, MIDNIGHT)).isEqualTo(today);
        assertThat(GlanceRule.shown(today, MIDNIGHT)).isEqualTo(today);
        assertThat(GlanceRule.shown(today.plusDays(1), MIDNIGHT)).isEqualTo(today);
        assertThat(GlanceRule.shown(LocalDate.of(2022, 1, 1), MIDNIGHT)).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(GlanceRule.shown(LocalDate.of(2021, 12, 31), MIDNIGHT)).isEqualTo(today);
    }
}
