package org.freightpass.pass.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.roads.Landmark.Kind;
import org.freightpass.pass.roads.Landmark.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawingTests {
    private static final Instant NOW = Instant.parse("2022-04-18T00:00:00Z");

    @Test
    void countiesAddUpToTheirPrefecture() {
        var drawing = Drawing.of(
                Map.of(new DivisionCode("220104"), 3, new DivisionCode("220100"), 2, new DivisionCode("510100"), 9),
                List.of());

        assertThat(drawing.spots()).hasSize(9);
        assertThat(drawing.spots())
                .filteredOn(spot -> spot.count() > 0)
                .singleElement()
                .satisfies(spot -> {
                    assertThat(spot.name()).isEqualTo("长春市");
                    assertThat(spot.count()).isEqualTo(5);
                });
    }

    @Test
    void placeIsAPointWhereItLiesOnTheDrawing() {
        var near = place("near", new Landmark.Spot(125.3, 43.8));
        var far = place("far", new Landmark.Spot(116.4, 39.9));
        var nowhere = place("nowhere", null);

        assertThat(Drawing.of(Map.of(), List.of(near, far, nowhere)).points())
                .extracting(Drawing.Point::name)
                .containsExactly("near");
    }

    @Test
    void landmarkIsThereWhileApprovedAndWithinItsTime() {
        var open = new RoadConditions.Period(NOW, NOW.plusSeconds(1));

        assertThat(standing(Standing.THERE, open).isThere(NOW)).isTrue();
        assertThat(standing(Standing.GOING, open).isThere(NOW)).isTrue();
        assertThat(standing(Standing.NOT_THERE, open).isThere(NOW)).isFalse();
        assertThat(standing(Standing.THERE, open).isThere(NOW.minusMillis(1))).isFalse();
        assertThat(standing(Standing.THERE, open).isThere(NOW.plusSeconds(1))).isFalse();
    }

    private static Landmark place(String name, Landmark.@Nullable Spot spot) {
        var always = new RoadConditions.Period(NOW, null);
        return new Landmark(
                Kind.CHECKPOINT,
                name,
                1,
                new DivisionCode("220104"),
                name,
                null,
                null,
                null,
                spot,
                always,
                Standing.THERE);
    }

    private static Landmark standing(Standing standing, RoadConditions.Period period) {
        return new Landmark(
                Kind.TEST_POINT, "TP", 1, new DivisionCode("220104"), "x", null, null, null, null, period, standing);
    }
}
