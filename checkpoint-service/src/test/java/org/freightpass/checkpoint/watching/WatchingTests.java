package org.freightpass.checkpoint.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.checkpoint.watching.Sighting.Direction.OUTBOUND;
import static org.freightpass.checkpoint.watching.Sighting.Direction.RETURN;
import static org.freightpass.checkpoint.watching.Sightings.atA;
import static org.freightpass.checkpoint.watching.Sightings.atB;
import static org.freightpass.checkpoint.watching.WatchingRule.JOURNEY_IMPOSSIBLE;
import static org.freightpass.checkpoint.watching.WatchingRule.OLD_CODE;
import static org.freightpass.checkpoint.watching.WatchingRule.TRIPS_IMPOSSIBLE;
import static org.freightpass.checkpoint.watching.WatchingRule.TWO_VEHICLES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchingTests {
    private final Watching watching = new Watching(Sightings.LIMITS);
    private Track track = Track.empty();

    @ParameterizedTest
    @CsvSource({"58, false", "59, false", "57, true", "0, true"})
    void journeyOf120KilometresTakesAnHourLessTheClocksTolerance(int minutes, boolean found) {
        watch(atA("1"));

        assertThat(watch(atB("2").after(Duration.ofMinutes(minutes))))
                .containsExactlyElementsOf(found ? List.of(JOURNEY_IMPOSSIBLE) : List.of());
    }

    @Test
    void journeyFromAPlaceThatTheRegisterDoesNotLocateIsNotJudged() {
        watch(atA("1").somewhere());

        assertThat(watch(atB("2"))).isEmpty();
    }

    @Test
    void sightingThatComesLateFindsTheJourneyAllTheSame() {
        watch(atB("2").after(Duration.ofMinutes(10)));

        var findings = watched(atA("1"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(JOURNEY_IMPOSSIBLE);
            assertThat(finding.earlier().inspectionId()).isEqualTo("1");
            assertThat(finding.later().inspectionId()).isEqualTo("2");
        });
    }

    @Test
    void situationIsToldOnceHoweverOftenItGoesOn() {
        watch(atA("1"));
        watch(atB("2").after(Duration.ofMinutes(5)));

        assertThat(watch(atA("3").after(Duration.ofMinutes(10)))).isEmpty();
        assertThat(watch(atB("4").after(Duration.ofMinutes(15)))).isEmpty();
    }

    @Test
    void situationIsToldAgainWhenTheWindowIsOver() {
        watch(atA("1"));
        watch(atB("2").after(Duration.ofMinutes(5)));
        watch(atA("3").after(Duration.ofHours(49)));

        assertThat(watch(atB("4").after(Duration.ofHours(49).plusMinutes(5)))).containsExactly(JOURNEY_IMPOSSIBLE);
    }

    @Test
    void sightingThatIsDeliveredAgainIsToldAgainUnderTheSameId() {
        watch(atA("1"));
        var first = watched(atB("2"));
        var again = watched(atB("2"));

        assertThat(again).extracting(Finding::id).isEqualTo(ids(first)).isNotEmpty();
        assertThat(track.sightings()).hasSize(2);
    }

    @Test
    void passOnTwoVehiclesIsFoundOnceForTheTwo() {
        watch(atA("1"));

        assertThat(watch(atA("2").on("吉B99999").after(Duration.ofHours(1)))).containsExactly(TWO_VEHICLES);
        assertThat(watch(atA("3").after(Duration.ofHours(2)))).isEmpty();
        assertThat(watch(atA("4").on("吉C11111").after(Duration.ofHours(3))))
                .hasSize(2)
                .containsOnly(TWO_VEHICLES);
    }

    @Test
    void codeThatWasReplacedIsFoundOnlyAfterTheLaterOneWasScanned() {
        watch(atA("1").scanned(1));
        assertThat(watch(atA("2").scanned(3).after(Duration.ofHours(2)))).isEmpty();
        assertThat(watch(atA("3").scanned(3).after(Duration.ofHours(4)))).isEmpty();

        assertThat(watch(atA("4").scanned(1).after(Duration.ofHours(6)))).containsExactly(OLD_CODE);
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true", "57, true", "58, false", "90, false"})
    void secondTripTakesAnHourAtLeastAndHalfAnHourIsAStay(int minutes, boolean found) {
        watch(atA("1").going(OUTBOUND));

        assertThat(watch(atA("2").going(OUTBOUND).after(Duration.ofMinutes(minutes))))
                .containsExactlyElementsOf(found ? List.of(TRIPS_IMPOSSIBLE) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"297, true", "298, false"})
    void secondTripTakesTheWayToTheEndAndBack(int minutes, boolean found) {
        watch(atA("1").going(OUTBOUND).toEnd(300));

        assertThat(watch(atA("2").going(OUTBOUND).after(Duration.ofMinutes(minutes))))
                .containsExactlyElementsOf(found ? List.of(TRIPS_IMPOSSIBLE) : List.of());
    }

    @Test
    void wayBackIsNoSecondTrip() {
        watch(atA("1").going(OUTBOUND));

        assertThat(watch(atA("2").going(RETURN).after(Duration.ofMinutes(40)))).isEmpty();
        assertThat(watch(atA("3").after(Duration.ofMinutes(41)))).isEmpty();
    }

    @Test
    void vehicleThatWasKeptIsSeenAgainWithoutSuspicion() {
        watch(atA("1").going(OUTBOUND).kept());

        assertThat(watch(atA("2").going(OUTBOUND).after(Duration.ofMinutes(40))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void orderOfArrivalDecidesNothingButWhoBringsItToLight(long seed) {
        var sightings = new ArrayList<>(List.of(
                atA("1").scanned(2),
                atB("2").after(Duration.ofMinutes(5)),
                atA("3").on("吉B99999").after(Duration.ofMinutes(50)),
                atB("4").scanned(1).after(Duration.ofHours(3)),
                atA("5").going(OUTBOUND).after(Duration.ofHours(10)),
                atA("6").going(OUTBOUND).after(Duration.ofHours(10).plusMinutes(45))));
        Collections.shuffle(sightings, new Random(seed));

        var situations = sightings.stream()
                .flatMap(sighting -> watched(sighting).stream())
                .map(Finding::situation)
                .collect(Collectors.toList());

        assertThat(situations)
                .containsExactlyInAnyOrder(
                        "WA-01 CP220104001 CP220302001",
                        "WA-02 吉A12345 吉B99999",
                        "WA-03 1",
                        "WA-04 CP220104001 OUTBOUND");
    }

    @Test
    void trackKeepsTheNewestAndNoMoreThanItMay() {
        IntStream.range(0, Track.MOST + 20)
                .forEach(n -> watch(atA(String.valueOf(n)).after(Duration.ofMinutes(n))));

        assertThat(track.sightings()).hasSize(Track.MOST);
        assertThat(track.sightings().getLast().inspectionId()).isEqualTo(String.valueOf(Track.MOST + 19));
    }

    private List<WatchingRule> watch(Sightings sighting) {
        return watched(sighting).stream().map(Finding::rule).toList();
    }

    private List<Finding> watched(Sightings sighting) {
        var watched = watching.watch(track, sighting.seen());
        track = watched.track();
        return watched.findings();
    }

    private static List<UUID> ids(List<Finding> findings) {
        return Stream.ofNullable(findings)
                .flatMap(List::stream)
                .map(Finding::id)
                .toList();
    }
}
