package org.freightpass.system.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTests {

    private static final String PLATE = "吉[A-HJK]([A-HJ-NP-Z0-9]{5}|[0-9]{5}[A-HJK])";

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "34052419800101001X", "440524188001010014"})
    void residentIdEndsInItsCheckPlace(String known) {
        assertThat(CheckPlaces.residentId(known.substring(0, 17))).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110108551385082Q", "91220101MA00000000"})
    void creditCodeEndsInItsCheckPlace(String known) {
        assertThat(CheckPlaces.creditCode(known.substring(0, 17))).isEqualTo(known);
    }

    @Test
    void fleetHasOneReadablePlateForEachVehicle() {
        Fleet fleet = Fleet.of(1_795_000_000L, 2872);

        Set<String> plates = plates(fleet);

        assertThat(plates).hasSize(2872).allMatch(plate -> plate.matches(PLATE));
        assertThat(plates).doesNotContain(fleet.extra(1).plate(), fleet.extra(2).plate());
    }

    @Test
    void fleetsOfTwoRunsShareNoPlate() {
        Set<String> first = plates(Fleet.of(1_795_000_000L, 2872));

        Set<String> second = plates(Fleet.of(1_795_000_001L, 2872));

        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void sameRunGivesTheSameFleet() {
        assertThat(Fleet.of(7, 50).vehicles()).isEqualTo(Fleet.of(7, 50).vehicles());
        assertThat(Fleet.of(7, 1).creditCode())
                .hasSize(18)
                .isNotEqualTo(Fleet.of(8, 1).creditCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5001})
    void fleetOfAnotherSizeIsRefused(int size) {
        assertThatThrownBy(() -> Fleet.of(1, size)).hasMessageContaining(Integer.toString(size));
    }

    @Test
    void fileHasAHeaderAllGoodRowsAndOneBadRowOfEachKind() {
        FleetCsv csv = FleetCsv.of(Fleet.of(1, 30), Instant.parse("2022-04-18T02:03:04Z"));

        assertThat(csv.text().lines()).hasSize(1 + 30 + BadRow.values().length);
        assertThat(csv.text().lines().skip(1)).allMatch(line -> line.split(",", -1).length == 12);
        assertThat(csv.text()).contains("2022-04-18T10:03+08:00").contains("2022-04-28T10:03+08:00");
    }

    private static Set<String> plates(Fleet fleet) {
        Set<String> plates = new HashSet<>();
        fleet.vehicles().forEach(vehicle -> plates.add(vehicle.plate()));
        return plates;
    }
}
