package org.freightpass.pass.glancing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarsTests {

    @Test
    void largestStandsFirstAndEitherDayGivesTheLength() {
        var bars = Bars.of(Map.of("a", 1, "b", 2), Map.of("c", 5, "a", 1), key -> key);

        assertThat(bars.rows())
                .containsExactly(new Bars.Bar("b", 2, 0), new Bars.Bar("a", 1, 1), new Bars.Bar("c", 0, 5));
        assertThat(bars.most()).isEqualTo(5);
    }

    @Test
    void hoursRunFromTheFirstBusyOneToTheLast() {
        List<Integer> today = new ArrayList<>(Collections.nCopies(24, 0));
        List<Integer> before = new ArrayList<>(today);
        assertThat(Bars.hours(today, before).rows()).isEmpty();
        today.set(8, 3);
        before.set(10, 1);

        assertThat(Bars.hours(today, before).rows())
                .containsExactly(new Bars.Bar("08:00", 3, 0), new Bars.Bar("09:00", 0, 0), new Bars.Bar("10:00", 0, 1));
    }
}
