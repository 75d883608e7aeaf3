package org.freightpass.pass.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.freightpass.contracts.event.payload.Outcome;
import org.freightpass.contracts.event.payload.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScanRuleTests {
    private static final Set<Standing> NOT_ITS_OWN = Set.of(
            Standing.FORGED,
            Standing.UNKNOWN,
            Standing.UNVERIFIED,
            Standing.FOREIGN,
            Standing.VEHICLE_MISMATCH,
            Standing.NONE);

    @ParameterizedTest
    @EnumSource(Standing.class)
    void inspectionBelongsToThePassThatWasTheVehiclesOwn(Standing standing) {
        assertThat(ScanRule.belongs(standing.name())).isEqualTo(!NOT_ITS_OWN.contains(standing));
    }

    @ParameterizedTest
    @CsvSource({
        "RELEASE, WENT_ON",
        "SAMPLE_AND_RELEASE, WENT_ON",
        "COMPLETE_ON_SITE, COMPLETED",
        "REFER_POLICE, KEPT",
        "HOLD_HEALTH, KEPT"
    })
    void whyAVehicleWasKeptIsNotTold(Outcome outcome, Scan.Told told) {
        assertThat(ScanRule.told(outcome.name())).contains(told);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeIsToldSomehowAndAnUnknownOneIsNot(Outcome outcome) {
        assertThat(ScanRule.told(outcome.name())).isPresent();
        assertThat(ScanRule.told(outcome.name() + "?")).isEmpty();
    }

    @Test
    void fourteenDaysAreKept() {
        assertThat(ScanRule.forgotten(Instant.parse("2022-05-02T00:00:00Z")))
                .isEqualTo(Instant.parse("2022-04-18T00:00:00Z"));
    }
}
