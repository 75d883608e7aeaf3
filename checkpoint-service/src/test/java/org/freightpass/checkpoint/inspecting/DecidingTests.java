package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.checkpoint.deciding.DecisionTable;
import org.freightpass.checkpoint.deciding.json.ShippedTable;
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
        return Stream.concat(DecisionCase.all().stream(), DecisionCase.ofTelephone().stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decisionIsAtLeastWhatTheSituationMustGive(DecisionCase given) {
        var situations = Situations.of(given);
        var expected = given.expected();
        var judged = situations.judge();
        if (expected.has("problem")) {
            assertThat(judged.refusal())
                    .isEqualTo(Rules.Refusal.valueOf(expected.get("problem").stringValue()));
            return;
        }
        assertThat(judged.refusal()).isNull();

        var decision = judged.decision();

        assertThat(decision.outcome().name()).isEqualTo(expected.get("outcome").stringValue());
        assertThat(decision.lane().name()).isEqualTo(expected.get("lane").stringValue());
        assertThat(decision.standing().name())
                .isEqualTo(expected.get("standing").stringValue());
        assertThat(codes(decision)).containsAll(DecisionCase.texts(expected.get("reasons")));
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
    void earlierSamplesExcuseWithinTheWindow(Duration ago, String expected) {
        var earlier = new EarlierInspection(
                Situations.NOW.minus(ago), new CheckpointCode("CP220184001"), List.of(Role.DRIVER));

        assertThat(codes(Situations.inOrder()
                        .persons(tested(null, null, false))
                        .earlier(earlier)
                        .decide()))
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
                .journey(new Situation.Journey(null, null, false, true, false))
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.HOLD_HEALTH);
        assertThat(decision.lane()).isEqualTo(Lane.ORDINARY);
        assertThat(codes(decision)).doesNotContain("NO_TEST");
    }

    @Test
    void claimedRouteThatThePassDoesNotJoinIsAMismatch() {
        var elsewhere = new Situation.ClaimedRoute(new DivisionCode("220104"), new DivisionCode("222401"));
        var coarse = new Situation.ClaimedRoute(new DivisionCode("220100"), new DivisionCode("210000"));

        assertThat(Situations.inOrder()
                        .journey(new Situation.Journey(null, elsewhere, false, false, false))
                        .decide()
                        .standing())
                .isEqualTo(Standing.ROUTE_MISMATCH);
        assertThat(Situations.inOrder()
                        .journey(new Situation.Journey(null, coarse, false, false, false))
                        .decide()
                        .standing())
                .isEqualTo(Standing.VALID);
    }

    @Test
    void liveSuspendedPassOfThePlateCountsBeforeAnUnknownNumber() {
        var suspended = Situations.pass(Situations.NUMBER, State.SUSPENDED);
        var presented = Situations.typed("220104999999", suspended);

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

    @ParameterizedTest
    @CsvSource({
        // what became of the signature, whose, view fresh, trust list fresh: standing, rule
        "INVALID, 220104, true, true, FORGED, CP-34",
        "INVALID, 220104, false, false, FORGED, CP-34",
        "INVALID, 210102, false, true, FORGED, CP-34",
        "UNKNOWN_KEY, 220104, true, true, FORGED, CP-35",
        "UNKNOWN_KEY, 220104, false, true, UNVERIFIED, CP-19",
        "UNKNOWN_KEY, 220104, true, false, UNVERIFIED, CP-19",
        "UNKNOWN_KEY, 210102, true, true, UNVERIFIED, CP-19",
        "UNCHECKED, 220104, true, false, UNVERIFIED, CP-36"
    })
    void codeThatIsNotGoodIsJudgedByWhatCanBeSaidOfIt(
            Situation.Check check, String issuer, boolean view, boolean trust, Standing standing, String rule) {
        var decision = Situations.inOrder()
                .presented(Situations.code(check, issuer))
                .knowing(new Situation.Knowledge(Situations.HOME, true, view, false, trust))
                .decide();

        assertThat(decision.standing()).isEqualTo(standing);
        assertThat(decision.reasons()).extracting(Decision.Reason::rule).contains(rule);
        assertThat(decision.actions().contains(Action.CALL_POLICE)).isEqualTo(standing == Standing.FORGED);
        assertThat(decision.lane()).isEqualTo(Lane.ORDINARY);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, VALID", "2, 1, SUPERSEDED", "1, 2, VALID"})
    void codeOlderThanTheRegistersIsSuperseded(int registered, int shown, Standing expected) {
        var pass = withCode(Situations.pass(Situations.NUMBER, State.ACTIVE), registered);
        var found = new Situation.FoundPass(pass, Situation.Way.TOKEN, shown, null, null);

        assertThat(Situations.inOrder()
                        .presented(Situations.code(Situation.Check.VALID, "220104", found))
                        .decide()
                        .standing())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"VALID, VALID", "INVALID, REVOKED", "SUSPENDED, SUSPENDED", "UNKNOWN, VALID"})
    void codeThatTheRegisterDoesNotHaveIsJudgedByItsStatusList(Situation.Status status, Standing expected) {
        var pass = Situations.pass(Situations.NUMBER, State.ACTIVE);
        var found = new Situation.FoundPass(pass, Situation.Way.TOKEN, 1, status, null);

        var decision = Situations.inOrder()
                .presented(Situations.code(Situation.Check.VALID, "220104", found))
                .decide();

        assertThat(decision.standing()).isEqualTo(expected);
        assertThat(codes(decision).contains("STATUS_NOT_AT_HAND")).isEqualTo(status == Situation.Status.UNKNOWN);
    }

    @Test
    void emergencyPassInForceOnItsVehicleIsNotStoppedNorChecked() {
        var pass = Situations.pass(new PassNumber("E220104000001"), State.ACTIVE);
        var given = Situations.inOrder()
                .at(Situations.place("222401", Place.Site.ROAD))
                .persons(List.of());

        var judged = given.byPlate(pass).judge();

        assertThat(judged.refusal()).isNull();
        assertThat(judged.decision().outcome()).isEqualTo(Outcome.RELEASE);
        assertThat(judged.decision().lane()).isEqualTo(Lane.PRIORITY);
        assertThat(codes(judged.decision())).containsExactly("EMERGENCY_TRANSPORT", "PASS_VALID");
        assertThat(given.persons(tested(null, null, false))
                        .byPlate(pass)
                        .decide()
                        .outcome())
                .isEqualTo(Outcome.RELEASE);
        assertThat(given.byPlate(Situations.validUntil(pass, Situations.NOW))
                        .judge()
                        .refusal())
                .isEqualTo(Rules.Refusal.PERSONS_MISSING);
    }

    @Test
    void emergencyPassCountsBeforeAnotherValidOneOfThePlate() {
        var emergency = Situations.pass(new PassNumber("E220104000001"), State.ACTIVE);
        var longer = Situations.validUntil(
                Situations.pass(Situations.NUMBER, State.ACTIVE), Situations.NOW.plus(Duration.ofDays(9)));

        assertThat(Situations.inOrder().byPlate(longer, emergency).decide().pass())
                .isEqualTo(emergency);
    }

    @ParameterizedTest
    @CsvSource({
        // documents seen of 2, on the list, disinfected: what is still to be done
        "2, true, true, ''",
        "1, true, true, REGISTER_PERSON",
        "2, false, true, REGISTER_PERSON",
        "2, true, false, DISINFECT_VEHICLE",
        "0, , false, REGISTER_PERSON DISINFECT_VEHICLE"
    })
    void atTheFactoryGateEverybodyIsRegisteredAndTheShuttleDisinfected(
            int seen, @Nullable Boolean fits, boolean disinfected, String expected) {
        var decision = shuttle("220104", Place.Site.FACTORY_GATE, seen, fits, disinfected);

        assertThat(decision.actions().stream()
                        .filter(List.of(Action.REGISTER_PERSON, Action.DISINFECT_VEHICLE)::contains)
                        .map(Enum::name))
                .containsExactlyElementsOf(Stream.of(expected.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList());
        assertThat(decision.outcome()).isEqualTo(expected.isEmpty() ? Outcome.RELEASE : Outcome.COMPLETE_ON_SITE);
        assertThat(decision.standing()).isEqualTo(Boolean.FALSE.equals(fits) ? Standing.CREW_MISMATCH : Standing.VALID);
    }

    @Test
    void shuttleHasFixedEndsAndNoStopBetween() {
        var onTheWay = shuttle("220302", Place.Site.ROAD, 0, null, false);
        var otherGate = shuttle("220302", Place.Site.FACTORY_GATE, 2, true, true);

        assertThat(onTheWay.standing()).isEqualTo(Standing.VALID);
        assertThat(onTheWay.outcome()).isEqualTo(Outcome.RELEASE);
        assertThat(onTheWay.actions()).contains(Action.KEEP_ABOARD);
        assertThat(otherGate.standing()).isEqualTo(Standing.ROUTE_MISMATCH);
    }

    @Test
    void standingsAreThoseOfTheContractInItsOrder() {
        assertThat(Stream.of(Standing.values()).map(Enum::name))
                .containsExactlyElementsOf(Stream.of(org.freightpass.contracts.event.payload.Standing.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void tableNamesEveryOutcomeStandingAndActionInTheirOrder() {
        var table = ShippedTable.deciding().table();

        assertThat(table.outcomes())
                .extracting(DecisionTable.Outcome::code)
                .containsExactlyElementsOf(names(Outcome.values()));
        assertThat(table.standings()).containsExactlyElementsOf(names(Standing.values()));
        assertThat(table.actionOrder()).containsExactlyElementsOf(names(Action.values()));
        assertThat(table.outcomes())
                .allMatch(outcome ->
                        outcome.keeps() == Outcome.valueOf(outcome.code()).keeps());
    }

    private static Decision shuttle(
            String county, Place.Site site, int seen, @Nullable Boolean fits, boolean disinfected) {
        var pass = Situations.pass(new PassNumber("S220104000001"), State.ACTIVE);
        var found = new Situation.FoundPass(pass, Situation.Way.TOKEN, 1, null, fits);
        var code = Situations.code(Situation.Check.VALID, "220104").code();
        return Situations.inOrder()
                .at(Situations.place(county, site))
                .persons(Situations.driver(), Situations.driver())
                .presented(new Situation.Presented(code, null, List.of(found), seen))
                .journey(new Situation.Journey(null, null, false, false, disinfected))
                .decide();
    }

    private static RegisteredPass withCode(RegisteredPass pass, int version) {
        return new RegisteredPass(
                pass.number(),
                version,
                pass.state(),
                pass.plate(),
                pass.plateColour(),
                pass.origin(),
                pass.destination(),
                pass.via(),
                pass.returnTrip(),
                pass.validFrom(),
                pass.validUntil(),
                pass.issuerDivision(),
                pass.issuerDepartment(),
                new RegisteredPass.Code(version, List.of()));
    }

    private static List<String> codes(Decision decision) {
        return decision.reasons().stream().map(Decision.Reason::code).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static Person tested(Person.@Nullable LastTest test, @Nullable TestResult antigen, boolean pcr) {
        return new Person(Role.DRIVER, new BigDecimal("36.5"), HealthCode.GREEN, false, test, antigen, pcr);
    }
}
