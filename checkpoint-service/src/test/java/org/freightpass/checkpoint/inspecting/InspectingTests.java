package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.checkpoint.TestTrust;
import org.freightpass.checkpoint.inspecting.code.TestCodes;
import org.freightpass.checkpoint.inspecting.table.Judging;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole decision with real codes and no stack: a case's register and trust list, an officer who asks. */
class InspectingTests {
    private static final TestTrust TRUST = new TestTrust();
    private static final Instant NOW = Situations.NOW;

    static Stream<DecisionCase> cases() {
        return DecisionCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void officerIsToldAtLeastWhatTheSituationMustGive(DecisionCase given) {
        var situation = Situations.of(given).situation();
        var known = new Known(given, situation);
        var inspecting = new Inspecting(
                known,
                TestCodes.of(TRUST, NOW, NOW.plus(Duration.ofHours(1))),
                new Remembered(situation.earlier()),
                Judging.rules(),
                new Inspecting.Defaults(Situations.HOME, Situations.APRIL));

        var result = inspecting.inspect(asked(given, situation), NOW);

        var expected = given.expected();
        switch (result) {
            case InspectionResult.Inspected done ->
                thenDecided(done.inspection().decision(), given);
            case InspectionResult.NotApproved refused ->
                assertThat(expected.path("problem").stringValue("")).isEqualTo("CHECKPOINT_NOT_APPROVED");
            case InspectionResult.PersonsMissing refused ->
                assertThat(expected.path("problem").stringValue("")).isEqualTo("PERSONS_MISSING");
            default ->
                assertThat(result).as("neither decided nor refused as foreseen").isNull();
        }
    }

    private static void thenDecided(Decision decision, DecisionCase given) {
        var expected = given.expected();
        assertThat(decision.outcome().name()).isEqualTo(expected.get("outcome").stringValue());
        assertThat(decision.lane().name()).isEqualTo(expected.get("lane").stringValue());
        assertThat(decision.standing().name())
                .isEqualTo(expected.get("standing").stringValue());
        assertThat(decision.reasons())
                .extracting(Decision.Reason::code)
                .containsAll(DecisionCase.texts(expected.get("reasons")));
        assertThat(decision.actions()).extracting(Enum::name).containsAll(DecisionCase.texts(expected.get("actions")));
    }

    private static Inspect asked(DecisionCase given, Situation situation) {
        var place = situation.place().code();
        var crew = given.at("crewSeen").isArray() ? DecisionCase.texts(given.at("crewSeen")) : List.<String>of();
        return new Inspect(
                UUID.randomUUID(),
                new Inspect.Officer("officer", Set.of(place.value())),
                place,
                NOW,
                null,
                new Inspect.Shown(code(given), situation.presented().typed(), crew),
                situation.vehicle(),
                situation.journey(),
                situation.persons(),
                null);
    }

    private static @Nullable String code(DecisionCase given) {
        var shown = given.presented();
        if (!shown.contains("TOKEN")) {
            return null;
        }
        var division = shown.contains(":") ? shown.split(":", 2)[1] : "220104";
        var issuer = new Authority(new DivisionCode(division), Department.COMMERCE);
        var claims = TestTrust.claims(issuer, Situations.NUMBER, 1, "吉A12345", 1, List.of("D1"), NOW);
        if (shown.startsWith("UNKNOWN_KEY")) {
            return PassTokens.sign(claims, SigningKey.generate());
        }
        return shown.startsWith("TAMPERED") ? TRUST.tampered(claims) : TRUST.token(claims);
    }

    /** The register of one case. */
    private record Known(DecisionCase given, Situation situation) implements LocalKnowledge {

        @Override
        public Optional<Place> place(CheckpointCode code) {
            return Optional.of(situation.place());
        }

        @Override
        public Optional<RegisteredPass> pass(PassNumber number) {
            return given.presented().equals("TOKEN_NOT_IN_VIEW")
                    ? Optional.empty()
                    : passes().filter(pass -> pass.number().equals(number)).findFirst();
        }

        @Override
        public List<RegisteredPass> passesOf(Plate plate) {
            return passes().filter(pass -> pass.plate().equals(plate)).toList();
        }

        private Stream<RegisteredPass> passes() {
            return situation.presented().passes().stream().map(Situation.FoundPass::pass);
        }

        @Override
        public boolean reaches(PassNumber number, int version) {
            return true;
        }

        @Override
        public Optional<String> ruleSetAt(DivisionCode county, Instant at) {
            return Optional.of(given.at("ruleSet").stringValue());
        }

        @Override
        public Currency currency(Instant now) {
            return new Currency(now, !given.flag("viewStale"));
        }

        @Override
        public LocalKnowledge asItWas(Instant then) {
            return this;
        }
    }

    /** Remembers an earlier sampling and nothing else. */
    private record Remembered(@Nullable EarlierInspection earlier) implements Inspections {

        @Override
        public Optional<Kept> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<EarlierInspection> lastSampled(Plate plate) {
            return Optional.ofNullable(earlier);
        }

        @Override
        public Recorded record(Inspection inspection) {
            return Recorded.KAFKA;
        }

        @Override
        public UUID report(Inspect asked, Place place, Instant at) {
            return asked.inspectionId();
        }
    }
}
