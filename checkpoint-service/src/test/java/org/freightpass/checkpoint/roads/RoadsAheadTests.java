package org.freightpass.checkpoint.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.roads.RoadEntry.Closure.Kind;
import org.freightpass.checkpoint.roads.RoadEntry.RiskArea.Level;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadsAheadTests {
    private static final Instant NOW = RoadFixtures.NOW;
    private static final Period OPEN = RoadFixtures.OPEN;

    @ParameterizedTest
    @CsvSource({
        "220184, true",
        "2201, true",
        "22, true",
        "220302, true",
        "220303, false",
        "220281, true",
        "220202, true",
        "210102, false"
    })
    void closureConcernsAWayThatTouchesItsArea(String area, boolean told) {
        var ahead = knowing(RoadFixtures.closure(Kind.AREA, area, "220000", OPEN));
        var way = way("220184", "220302", "2202");

        assertThat(ahead.closedOn(way, NOW)).hasSize(told ? 1 : 0);
    }

    @Test
    void closureIsToldWhileItHolds() {
        var ahead = knowing(RoadFixtures.closure(Kind.AREA, "220184", "220000", new Period(NOW, NOW.plusSeconds(60))));
        var way = way("220184", "220302", null);

        assertThat(ahead.closedOn(way, NOW.minusMillis(1))).isEmpty();
        assertThat(ahead.closedOn(way, NOW)).hasSize(1);
        assertThat(ahead.closedOn(way, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void nearestTestPointComesFirstAndOneWithoutPlaceNotAtAll() {
        var ahead = knowing(
                RoadFixtures.testPoint("TP-far", null, null, 126.0, OPEN),
                RoadFixtures.testPoint("TP-near", null, null, 125.1, OPEN),
                RoadFixtures.testPoint("TP-nowhere", null, null, null, OPEN),
                RoadFixtures.testPoint("TP-over", null, null, 125.0, new Period(NOW.minusSeconds(9), NOW)));

        var next = ahead.nextTestPoints(125.0, 43.0, NOW, 3);

        assertThat(next).extracting(near -> near.point().filing().code()).containsExactly("TP-near", "TP-far");
        assertThat(next.getFirst().kilometres()).isBetween(8.1, 8.2);
        assertThat(ahead.nextTestPoints(125.0, 43.0, NOW, 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({", , 0", ", north, 0", "north, north, 0", "north, south, 1", "north, , 1"})
    void testPointOfAClosedSideIsNotOffered(@Nullable String closed, @Nullable String side, int offered) {
        var closing = RoadFixtures.closure(Kind.SERVICE_AREA, "220184", "220000", OPEN, "SA220184-2", closed, true);
        var ahead = knowing(closing, RoadFixtures.testPoint("TP", "SA220184-2", side, 125.0, OPEN));

        assertThat(ahead.nextTestPoints(125.0, 43.0, NOW, 3)).hasSize(offered);
    }

    @Test
    void countyIsAffectedByItsHighestRiskButNotByALowOne() {
        var ahead = knowing(
                RoadFixtures.riskArea("220103", Level.MEDIUM, OPEN),
                RoadFixtures.riskArea("220103", Level.HIGH, OPEN),
                RoadFixtures.riskArea("220104", Level.LOW, OPEN),
                RoadFixtures.riskArea("220302", Level.MEDIUM, OPEN),
                RoadFixtures.riskArea("220184", Level.HIGH, new Period(NOW.minusSeconds(9), NOW)));

        assertThat(ahead.affected(NOW))
                .containsExactly(
                        new RoadsAhead.Affected(new DivisionCode("220103"), Level.HIGH, true),
                        new RoadsAhead.Affected(new DivisionCode("220302"), Level.MEDIUM, false));
    }

    @Test
    void serviceAreaIsClosedWhenBothSidesAre() {
        var pair = RoadFixtures.serviceArea("north", "south");
        var one = RoadFixtures.closure(Kind.SERVICE_AREA, "220184", "220000", OPEN, "SA220184-2", "north", true);
        var both = RoadFixtures.closure(Kind.SERVICE_AREA, "220184", "220000", OPEN, "SA220184-2", null, true);

        assertThat(knowing(pair, one).isClosed(pair, NOW)).isFalse();
        assertThat(knowing(pair, both).isClosed(pair, NOW)).isTrue();
    }

    private static RoadsAhead.Way way(String origin, String destination, @Nullable String via) {
        return new RoadsAhead.Way(
                new DivisionCode(origin),
                new DivisionCode(destination),
                via == null ? List.of() : List.of(new PlaceCode(via)));
    }

    /** A regime runs in Changchun only. */
    private static RoadsAhead knowing(RoadEntry... entries) {
        return new RoadsAhead(new KnownRoads() {
            @Override
            public List<RoadEntry> entries() {
                return List.of(entries);
            }

            @Override
            public boolean runsRegime(DivisionCode county, Instant at) {
                return new DivisionCode("220100").covers(county);
            }

            @Override
            public Currency currency(Instant now) {
                return new Currency(now, true);
            }
        });
    }
}
