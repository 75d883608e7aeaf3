package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.Decision.Lane;
import org.freightpass.checkpoint.inspecting.Person.HealthCode;
import org.freightpass.checkpoint.inspecting.Person.Role;
import org.freightpass.checkpoint.inspecting.Person.TestResult;
import org.freightpass.checkpoint.inspecting.RegisteredPass.State;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecidingTests {

    static Stream<DecisionCase> cases() {
        return DecisionCase.withoutSignatures().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decisionIsAtLeastWhatTheSituationMustGive(DecisionCase given) {
        var situations = Situations.of(given);
        var expected = given.expected();
        var refused = Deciding.refuse(situations.situation(), situations.rules());
        if (expected.has("problem")) {
            assertThat(refused.map(Enum::name)).contains(expected.get("problem").stringValue());
            return;
        }
        assertThat(refused).isEmpty();

        var decision = situations.decide();

        assertThat(decision.outcome().name()).isEqualTo(expected.get("outcome").stringValue());
        assertThat(decision.lane().name()).isEqualTo(expected.get("lane").stringValue());
        assertThat(decision.standing().name())
                .isEqualTo(expected.get("standing").stringValue());
        assertThat(decision.reasons().stream().map(Enum::name))
                .containsAll(DecisionCase.texts(expected.get("reasons")));
        assertThat(decision.actions().stream().map(Enum::name))
                .containsAll(DecisionCase.texts(expected.get("actions")));
    }

    @ParameterizedTest
    @CsvSource({"37.2, RELEASE", "37.29, RELEASE", "37.3, HOLD_HEALTH"})
    void temperatureIsAbnormalFrom373(String temperature, Outcome expected) {
        var driver = new Person(
                Role.DRIVER,
                new BigDecimal(temperature),
                HealthCode.GREEN,
                false,
                Situations.negative(Duration.ofHours(1)),
                null,
                false);

        assertThat(Situations.inOrder().persons(driver).decide().outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT48H, RELEASE", "PT48H59S, RELEASE", "PT48H1M, SAMPLE_AND_RELEASE"})
    void testCountsForFortyEightHoursInWholeMinutes(Duration ago, Outcome expected) {
        var driver = tested(Situations.negative(ago), null, false);

        assertThat(Situations.inOrder().persons(driver).decide().outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, EXPIRED", "0, EXPIRED", "1, VALID"})
    void passIsOverAtItsLastInstant(long millisLeft, Standing expected) {
        var pass = Situations.validUntil(
                Situations.pass(Situations.NUMBER, State.ACTIVE), Situations.NOW.plusMillis(millisLeft));

        assertThat(Situations.inOrder().byNumber(pass).decide().standing()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT48H, CHECKED_EARLIER", "PT48H1M, NO_TEST"})
    void earlierSamplesExcuseWithinTheWindow(Duration ago, InspectingRule expected) {
        var earlier = new EarlierInspection(
                Situations.NOW.minus(ago), new CheckpointCode("CP220184001"), List.of(Role.DRIVER));

        assertThat(Situations.inOrder()
                        .persons(tested(null, null, false))
                        .earlier(earlier)
                        .decide()
                        .reasons())
                .contains(expected);
    }

    @Test
    void earlierSamplesOfTheDriverDoNotExcuseTheCompanion() {
        var earlier = new EarlierInspection(Situations.NOW, new CheckpointCode("CP220184001"), List.of(Role.DRIVER));
        var companion = new Person(Role.COMPANION, new BigDecimal("36.5"), HealthCode.GREEN, false, null, null, false);

        assertThat(Situations.inOrder()
                        .persons(tested(null, null, false), companion)
                        .earlier(earlier)
                        .decide()
                        .outcome())
                .isEqualTo(Outcome.SAMPLE_AND_RELEASE);
    }

    @Test
    void halfASampleAsksForTheOtherHalfOnly() {
        var antigenOnly = Situations.inOrder()
                .persons(tested(null, TestResult.NEGATIVE, false))
                .decide();
        var pcrOnly = Situations.inOrder().persons(tested(null, null, true)).decide();

        assertThat(antigenOnly.actions()).contains(Action.TAKE_PCR).doesNotContain(Action.TAKE_ANTIGEN);
        assertThat(pcrOnly.actions()).contains(Action.TAKE_ANTIGEN).doesNotContain(Action.TAKE_PCR);
    }

    @Test
    void emergencyTransportWithFeverIsHeldAllTheSame() {
        var feverish = new Person(Role.DRIVER, new BigDecimal("39"), HealthCode.GREEN, false, null, null, false);
        var decision = Situations.inOrder()
                .persons(feverish)
                .journey(new Situation.Journey(null, null, false, true))
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD_HEALTH);
        assertThat(decision.lane()).isEqualTo(Lane.ORDINARY);
        assertThat(decision.reasons()).doesNotContain(InspectingRule.NO_TEST);
    }

    @Test
    void claimedRouteThatThePassDoesNotJoinIsAMismatch() {
        var elsewhere = new Situation.ClaimedRoute(new DivisionCode("220104"), new DivisionCode("222401"));
        var coarse = new Situation.ClaimedRoute(new DivisionCode("220100"), new DivisionCode("210000"));

        assertThat(Situations.inOrder()
                        .journey(new Situation.Journey(null, elsewhere, false, false))
                        .decide()
                        .standing())
                .isEqualTo(Standing.ROUTE_MISMATCH);
        assertThat(Situations.inOrder()
                        .journey(new Situation.Journey(null, coarse, false, false))
                        .decide()
                        .standing())
                .isEqualTo(Standing.VALID);
    }

    @Test
    void liveSuspendedPassOfThePlateCountsBeforeAnUnknownNumber() {
        var suspended = Situations.pass(Situations.NUMBER, State.SUSPENDED);
        var presented = new Situation.Presented(
                new PassNumber("220104999999"), null, List.of(suspended), new DivisionCode("220000"), true, false);

        var decision = Situations.inOrder().presented(presented).decide();

        assertThat(decision.standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(decision.actions()).contains(Action.RETYPE_NUMBER).doesNotContain(Action.CALL_POLICE);
    }

    @Test
    void ofSeveralPassesByPlateTheOneThatCoversThisPlaceCountsWhateverTheirOrder() {
        var over = Situations.validUntil(Situations.pass(new PassNumber("220104000001"), State.ACTIVE), Situations.NOW);
        var revoked = Situations.pass(new PassNumber("220104000002"), State.REVOKED);
        var valid = Situations.pass(new PassNumber("220104000003"), State.ACTIVE);

        assertThat(Situations.inOrder().byPlate(over, revoked, valid).decide().pass())
                .isEqualTo(valid);
        assertThat(Situations.inOrder().byPlate(valid, revoked, over).decide().pass())
                .isEqualTo(valid);
    }

    @Test
    void everyReasonAndActionHasWordsInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var texts = ResourceBundle.getBundle("texts.inspecting", language);
            assertThat(texts.getLocale()).isEqualTo(language);
            for (var rule : InspectingRule.values()) {
                assertThat(texts.getString("reason." + rule)).isNotBlank();
            }
            for (var action : Action.values()) {
                assertThat(texts.getString("action." + action)).isNotBlank();
            }
        }
    }

    private static Person tested(Person.@Nullable LastTest test, @Nullable TestResult antigen, boolean pcr) {
        return new Person(Role.DRIVER, new BigDecimal("36.5"), HealthCode.GREEN, false, test, antigen, pcr);
    }
}
