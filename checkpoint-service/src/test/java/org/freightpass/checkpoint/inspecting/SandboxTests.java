package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.checkpoint.inspecting.Inspections.Recorded;
import org.freightpass.checkpoint.inspecting.Sandbox.Scenario;
import org.freightpass.checkpoint.inspecting.table.Judging;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A maker of scanners gets what the real rules say of each scenario. */
class SandboxTests {
    private static final CheckpointCode HERE = new CheckpointCode("CP220302001");
    private static final PassNumber NUMBER = new PassNumber("220104000017");

    private final Sandbox sandbox = new Sandbox(
            new EmptyRegister(), Judging.rules(), new Inspecting.Defaults(Situations.HOME, Situations.APRIL));

    @ParameterizedTest
    @CsvSource({
        "valid, VALID, RELEASE",
        "expired, EXPIRED, RELEASE",
        "not-yet-valid, NOT_YET_VALID, RELEASE",
        "revoked, REVOKED, RELEASE",
        "suspended, SUSPENDED, RELEASE",
        "tampered, FORGED, REFER_POLICE",
        "unknown-key, UNVERIFIED, RELEASE",
        "other-authority, FORGED, REFER_POLICE"
    })
    void scenarioGivesItsStanding(String asked, Standing standing, Outcome outcome) {
        var scenario = Scenario.of(asked).orElseThrow();
        for (var shown : List.of(
                Inspect.Shown.number(null),
                Inspect.Shown.number(NUMBER),
                new Inspect.Shown("FP1:ANY", null, List.of()))) {
            var result = sandbox.inspect(asked(shown), scenario, Situations.NOW);

            assertThat(result).isInstanceOfSatisfying(InspectionResult.Inspected.class, done -> {
                assertThat(done.inspection().decision().standing()).isEqualTo(standing);
                assertThat(done.inspection().decision().outcome()).isEqualTo(outcome);
                assertThat(done.recorded()).isEqualTo(Recorded.NOWHERE);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void scenarioIsFoundByItsName(Scenario scenario) {
        assertThat(Scenario.of(scenario.asked())).contains(scenario);
    }

    @Test
    void thereIsNoOtherScenario() {
        assertThat(Scenario.of("VALID")).isEmpty();
        assertThat(Scenario.of("")).isEmpty();
    }

    private static Inspect asked(Inspect.Shown shown) {
        return new Inspect(
                UUID.randomUUID(),
                new Inspect.Officer("vendor", Set.of(HERE.value())),
                HERE,
                Situations.NOW,
                null,
                shown,
                new Situation.Vehicle(new Plate("吉A12345"), null),
                new Situation.Journey(null, null, false, false, false),
                List.of(Situations.driver()),
                null);
    }

    /** Nothing but the checkpoint. */
    private static final class EmptyRegister implements LocalKnowledge {
        @Override
        public Optional<Place> place(CheckpointCode code) {
            return Optional.of(new Place(code, code.county(), Place.Site.TOLL_PLAZA_EXIT, true, null));
        }

        @Override
        public Optional<RegisteredPass> pass(PassNumber number) {
            return Optional.empty();
        }

        @Override
        public List<RegisteredPass> passesOf(Plate plate) {
            return List.of();
        }

        @Override
        public boolean reaches(PassNumber number, int version) {
            return false;
        }

        @Override
        public Optional<String> ruleSetAt(DivisionCode county, Instant at) {
            return Optional.empty();
        }

        @Override
        public Currency currency(Instant now) {
            return new Currency(now, false);
        }

        @Override
        public LocalKnowledge asItWas(Instant then) {
            return this;
        }
    }
}
