package org.freightpass.pass.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.roads.RoadConditions.Level;
import org.freightpass.pass.roads.RoadConditions.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayAheadTests {
    private static final Instant NOW = Instant.parse("2022-04-18T00:00:00Z");
    private static final Period OPEN = new Period(NOW, null);

    @ParameterizedTest
    @CsvSource({"220104, true", "2203, true", "220303, false", "510304, true", "5104, false", "22, true"})
    void closureIsToldWhereItTouchesTheWay(String area, boolean told) {
        var way =
                WayAhead.places(new DivisionCode("220104"), new DivisionCode("220302"), List.of(new PlaceCode("5103")));

        assertThat(knowing(List.of(closure(area, OPEN)), List.of()).closedOn(way, NOW))
                .hasSize(told ? 1 : 0);
    }

    @Test
    void closureIsToldWhileItHolds() {
        var ahead = knowing(List.of(closure("220104", new Period(NOW, NOW.plusSeconds(1)))), List.of());
        var way = WayAhead.places(new DivisionCode("220104"), new DivisionCode("220302"), null);

        assertThat(ahead.closedOn(way, NOW.minusMillis(1))).isEmpty();
        assertThat(ahead.closedOn(way, NOW)).hasSize(1);
        assertThat(ahead.closedOn(way, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void highestRiskCountsAndALowOneIsNone() {
        var ahead = knowing(
                List.of(),
                List.of(risk("220104", Level.MEDIUM), risk("220104", Level.HIGH), risk("220302", Level.LOW)));

        assertThat(ahead.affected(new DivisionCode("220104"), NOW)).contains(Level.HIGH);
        assertThat(ahead.affected(new DivisionCode("220302"), NOW)).isEmpty();
    }

    private static RoadConditions.Closure closure(String area, Period period) {
        return new RoadConditions.Closure("CL-" + area, 1, "AREA", new PlaceCode(area), null, null, "x", period);
    }

    private static RoadConditions.RiskArea risk(String county, Level level) {
        return new RoadConditions.RiskArea("RA-" + level, 1, new DivisionCode(county), "x", level, OPEN);
    }

    private static WayAhead knowing(List<RoadConditions.Closure> closures, List<RoadConditions.RiskArea> areas) {
        return new WayAhead(new RoadConditions() {
            @Override
            public List<Closure> closures() {
                return closures;
            }

            @Override
            public List<RiskArea> riskAreas() {
                return areas;
            }

            @Override
            public void keep(Closure closure) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void keep(RiskArea area) {
                throw new UnsupportedOperationException();
            }
        });
    }
}
