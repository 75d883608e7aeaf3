package org.freightpass.checkpoint.passes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatermarkTests {
    private static final Instant AT = Instant.parse("2022-04-20T00:00:00Z");
    private final Watermark watermark = new Watermark(ViewTime.NEVER);

    @Test
    void timeMovesOnlyWhenEverySliceHasReachedTheBeat() {
        watermark.add(new Watermark.Beat(AT, Map.of(0, 5L, 1, 9L)));

        assertThat(watermark.advance(Map.of(0, 6L, 1, 9L))).isEmpty();
        assertThat(watermark.advance(Map.of(0, 6L, 1, 10L))).contains(AT);
    }

    @Test
    void sliceWithoutEventsHoldsNothingBack() {
        watermark.add(new Watermark.Beat(AT, Map.of(0, -1L)));

        assertThat(watermark.advance(Map.of())).contains(AT);
    }

    @Test
    void newestReachedBeatCountsAndAnOlderOneMovesNothing() {
        watermark.add(new Watermark.Beat(AT, Map.of()));
        watermark.add(new Watermark.Beat(AT.plusSeconds(1), Map.of()));
        assertThat(watermark.advance(Map.of())).contains(AT.plusSeconds(1));

        watermark.add(new Watermark.Beat(AT, Map.of()));
        assertThat(watermark.advance(Map.of())).isEmpty();
    }

    @Test
    void moreBeatsThanAreKeptStillEndAtTheNewest() {
        for (var i = 0; i <= Watermark.MOST_WAITING; i++) {
            watermark.add(new Watermark.Beat(AT.plusSeconds(i), Map.of(0, (long) i)));
        }

        assertThat(watermark.advance(Map.of(0, Watermark.MOST_WAITING + 1L)))
                .contains(AT.plusSeconds(Watermark.MOST_WAITING));
    }

    @ParameterizedTest
    @CsvSource({"PT10S, true", "PT10.001S, false"})
    void viewIsFreshUpToTheBound(Duration age, boolean fresh) {
        assertThat(ViewTime.of(AT, AT.plus(age), Duration.ofSeconds(10)).fresh())
                .isEqualTo(fresh);
    }
}
