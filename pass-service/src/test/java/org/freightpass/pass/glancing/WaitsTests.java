package org.freightpass.pass.glancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitsTests {

    @Test
    void halfAndNineOfTenWaitedNoLonger() {
        assertThat(Waits.of(Map.of(1, 5, 10, 4, 60, 1))).isEqualTo(new Waits(10, 1, 10));
        assertThat(Waits.of(Map.of(1, 4, 10, 4, 60, 2))).isEqualTo(new Waits(10, 10, 60));
        assertThat(Waits.of(Map.of(7, 1))).isEqualTo(new Waits(1, 7, 7));
    }

    @Test
    void whoseArrivalNobodyKnowsDoesNotCount() {
        assertThat(Waits.of(Map.of(GlanceRule.UNKNOWN, 100, 3, 1))).isEqualTo(new Waits(1, 3, 3));
        assertThat(Waits.of(Map.of(GlanceRule.UNKNOWN, 100))).isEqualTo(new Waits(0, null, null));
    }

    @Test
    void waitOfMoreThanADayIsADayAndLessThanNoneIsUnknown() {
        assertThat(GlanceRule.waited(1440)).isEqualTo(1440);
        assertThat(GlanceRule.waited(1441)).isEqualTo(1440);
        assertThat(GlanceRule.waited(0)).isZero();
        assertThat(GlanceRule.waited(-1)).isEqualTo(GlanceRule.UNKNOWN);
        assertThat(GlanceRule.waited(null)).isEqualTo(GlanceRule.UNKNOWN);
    }
}
