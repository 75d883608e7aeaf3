package org.freightpass.checkpoint.inspecting.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.inspecting.Decision;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Outcome;
import org.freightpass.checkpoint.inspecting.Place;
import org.freightpass.checkpoint.inspecting.RegisteredPass;
import org.freightpass.checkpoint.inspecting.Situation;
import org.freightpass.checkpoint.inspecting.Standing;
import org.freightpass.checkpoint.inspecting.Told;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.Alert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told of what a scanner without a network misjudged: rules OF-08 and OF-09. */
class OfflineAlertsTests {
    private static final Instant AT = Instant.parse("2022-04-20T08:00:00Z");
    private static final EventJson JSON = new EventJson();

    private final InspectionEvents events = new InspectionEvents(JSON);

    @ParameterizedTest
    @EnumSource(names = {"REVOKED", "REPLACED", "CANCELLED", "SUSPENDED"})
    void withdrawnPassThatWasHonouredIsToldOnceForItsVersionWhoeverHonouredIt(Standing standing) {
        var first = alerts(after(standing, Outcome.RELEASE, 2, Standing.VALID, Outcome.RELEASE));
        var elsewhere = alerts(after(standing, Outcome.RELEASE, 2, Standing.UNVERIFIED, Outcome.SAMPLE_AND_RELEASE));
        var nextVersion = alerts(after(standing, Outcome.RELEASE, 3, Standing.VALID, Outcome.RELEASE));

        assertThat(first).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.FORGED_PASS);
            assertThat(alert.rule()).isEqualTo("OF-08");
            assertThat(alert.passNumber()).isEqualTo("220104000017");
            assertThat(alert.text()).containsIgnoringCase(standing.name());
        });
        assertThat(elsewhere)
                .extracting(Alert::alertId)
                .containsExactly(first.getFirst().alertId());
        assertThat(nextVersion)
                .extracting(Alert::alertId)
                .doesNotContain(first.getFirst().alertId())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // decided                    told
        "REVOKED,    RELEASE,         REVOKED,    RELEASE",
        "SUPERSEDED, RELEASE,         VALID,      RELEASE",
        "EXPIRED,    RELEASE,         VALID,      RELEASE",
        "VALID,      RELEASE,         UNVERIFIED, RELEASE",
        "NONE,       HOLD_HEALTH,     NONE,       RELEASE"
    })
    void restIsInTheRecordAlone(Standing standing, Outcome outcome, Standing told, Outcome then) {
        assertThat(alerts(after(standing, outcome, 2, told, then))).isEmpty();
    }

    @Test
    void vehicleThatWasKeptAndIsToBeLetGoMayStillStandThere() {
        var kept = alerts(after(Standing.VALID, Outcome.RELEASE, 1, Standing.FORGED, Outcome.REFER_POLICE));

        assertThat(kept).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.BLOCKED_TRANSPORT);
            assertThat(alert.rule()).isEqualTo("OF-09");
            assertThat(alert.plate()).isEqualTo("吉A12345");
            assertThat(alert.checkpoint()).isEqualTo("CP220302001");
        });
    }

    @Test
    void whatWasDecidedAtOnceMisjudgedNothing() {
        assertThat(alerts(inspection(Standing.REVOKED, Outcome.RELEASE, 2, null)))
                .isEmpty();
    }

    private List<Alert> alerts(Inspection inspection) {
        return events.of(inspection).stream()
                .filter(event -> event.topic().equals(Topics.ALERTS))
                .map(event -> JSON.read(Objects.requireNonNull(event.json()), Alert.class))
                .toList();
    }

    private static Inspection after(Standing standing, Outcome outcome, int version, Standing told, Outcome then) {
        return inspection(standing, outcome, version, new Told(told, then));
    }

    private static Inspection inspection(Standing standing, Outcome outcome, int version, @Nullable Told told) {
        var county = new DivisionCode("220302");
        var pass = standing == Standing.NONE ? null : pass(version);
        return new Inspection(
                UUID.randomUUID(),
                "digest",
                "officer1",
                new Place(CheckpointCode.of(county, 1), county, Place.Site.ROAD, true, null),
                AT,
                AT,
                null,
                new Situation.Vehicle(new Plate("吉A12345"), null),
                null,
                null,
                1,
                List.of(),
                new Decision(outcome, Decision.Lane.ORDINARY, standing, pass, List.of(), List.of(), "2022-04-18"),
                AT,
                true,
                told);
    }

    private static RegisteredPass pass(int version) {
        return new RegisteredPass(
                new PassNumber("220104000017"),
                version,
                RegisteredPass.State.ACTIVE,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(),
                true,
                AT.minusSeconds(60),
                AT.plusSeconds(60),
                new DivisionCode("220104"),
                Department.COMMERCE,
                null);
    }
}
