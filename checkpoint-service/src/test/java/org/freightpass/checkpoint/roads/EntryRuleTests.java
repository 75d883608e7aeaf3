package org.freightpass.checkpoint.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRuleTests {
    private static final Instant NOW = RoadFixtures.NOW;
    private static final Period COMING = new Period(NOW.plusMillis(1), null);
    private static final RoadEntry.ServiceArea PAIR = RoadFixtures.serviceArea("north", "south");

    @ParameterizedTest
    @CsvSource({
        "ROAD_SECTION, 220184, 220184, ",
        "ROAD_SECTION, 220184, 220183, APPROVAL_TOO_LOW",
        "TOLL_EXIT, 220184, 220184, APPROVAL_TOO_LOW",
        "TOLL_EXIT, 220184, 220100, ",
        "TOLL_ENTRY, 220184, 220200, APPROVAL_TOO_LOW",
        "SERVICE_AREA, 220184, 220100, APPROVAL_TOO_LOW",
        "SERVICE_AREA, 220184, 220000, ",
        "AREA, 220184, 220184, APPROVAL_TOO_LOW",
        "AREA, 220184, 220100, ",
        "AREA, 2201, 220100, APPROVAL_TOO_LOW",
        "AREA, 2201, 220000, ",
        "AREA, 22, 220000, "
    })
    void closureNeedsTheApprovalOfItsLevel(
            RoadEntry.Closure.Kind kind, String area, String approvedBy, @Nullable RoadRule expected) {
        var named = kind == RoadEntry.Closure.Kind.SERVICE_AREA ? PAIR.filing().code() : null;
        var asked = RoadFixtures.closure(kind, area, approvedBy, COMING, named, null, true);

        assertThat(RoadRule.against(asked, null, PAIR, null, NOW).orElse(null)).isEqualTo(expected);
    }

    @Test
    void closingOfAServiceAreaIsAnnouncedBeforeItBegins() {
        var tooLate = serviceAreaClosed(new Period(NOW, null), true);
        var inTime = serviceAreaClosed(COMING, true);

        assertThat(RoadRule.against(tooLate, null, PAIR, null, NOW)).contains(RoadRule.NOTICE_FIRST);
        assertThat(RoadRule.against(inTime, null, PAIR, null, NOW)).isEmpty();
    }

    @Test
    void announcedClosingIsChangedAfterItsBeginning() {
        var before = serviceAreaClosed(COMING, true);
        var ended = serviceAreaClosed(new Period(COMING.from(), NOW.plusSeconds(60)), true);

        assertThat(RoadRule.against(ended, before, PAIR, null, NOW.plusSeconds(30)))
                .isEmpty();
    }

    @Test
    void closedServiceAreaKeepsItsFuel() {
        assertThat(RoadRule.against(serviceAreaClosed(COMING, false), null, PAIR, null, NOW))
                .contains(RoadRule.FUEL_STAYS);
    }

    @Test
    void serviceAreaAndSideAreThere() {
        var closing = serviceAreaClosed(COMING, true);
        var nowhere = RoadFixtures.testPoint("TP220184-1", "SA220184-9", null, 125.0, COMING);
        var wrongSide = RoadFixtures.testPoint("TP220184-1", "SA220184-2", "east", 125.0, COMING);
        var rightSide = RoadFixtures.testPoint("TP220184-1", "SA220184-2", "south", 125.0, COMING);

        assertThat(RoadRule.against(closing, null, null, null, NOW)).contains(RoadRule.SERVICE_AREA_UNKNOWN);
        assertThat(RoadRule.against(nowhere, null, null, null, NOW)).contains(RoadRule.SERVICE_AREA_UNKNOWN);
        assertThat(RoadRule.against(wrongSide, null, PAIR, null, NOW)).contains(RoadRule.TWO_SIDES);
        assertThat(RoadRule.against(rightSide, null, PAIR, null, NOW)).isEmpty();
    }

    @Test
    void pairHasTwoDifferentSides() {
        assertThat(RoadRule.against(RoadFixtures.serviceArea("north"), null, null, null, NOW))
                .contains(RoadRule.TWO_SIDES);
        assertThat(RoadRule.against(RoadFixtures.serviceArea("north", "north"), null, null, null, NOW))
                .contains(RoadRule.TWO_SIDES);
        assertThat(RoadRule.against(PAIR, null, null, null, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"220100, ", "220200, OUTSIDE_DIVISION", ", "})
    void keeperEntersWithinTheOwnDivision(@Nullable String division, @Nullable RoadRule expected) {
        var asked = RoadFixtures.riskArea("220184", RoadEntry.RiskArea.Level.HIGH, COMING);
        var keeps = division == null ? null : new DivisionCode(division);

        assertThat(RoadRule.against(asked, null, null, keeps, NOW).orElse(null)).isEqualTo(expected);
    }

    @Test
    void entryIsNotMovedOutOfAnotherDivision() {
        var before = RoadFixtures.riskArea("220202", RoadEntry.RiskArea.Level.HIGH, COMING);
        var asked = RoadFixtures.riskArea("220184", RoadEntry.RiskArea.Level.HIGH, COMING);

        assertThat(RoadRule.against(asked, before, null, new DivisionCode("220100"), NOW))
                .contains(RoadRule.OUTSIDE_DIVISION);
    }

    @ParameterizedTest
    @CsvSource({"0, PERIOD_REVERSED", "1, "})
    void periodEndsAfterItBegins(long millis, @Nullable RoadRule expected) {
        var asked =
                RoadFixtures.riskArea("220184", RoadEntry.RiskArea.Level.LOW, new Period(NOW, NOW.plusMillis(millis)));

        assertThat(RoadRule.against(asked, null, null, null, NOW).orElse(null)).isEqualTo(expected);
    }

    private static RoadEntry.Closure serviceAreaClosed(Period period, boolean fuelStays) {
        return RoadFixtures.closure(
                RoadEntry.Closure.Kind.SERVICE_AREA, "220184", "220000", period, "SA220184-2", null, fuelStays);
    }
}
