package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freightpass.checkpoint.deciding.DecisionTable;
import org.freightpass.checkpoint.deciding.Rule;
import org.freightpass.checkpoint.deciding.Rule.Part;
import org.freightpass.checkpoint.deciding.json.ShippedTable;
import org.freightpass.checkpoint.inspecting.Person.HealthCode;
import org.freightpass.checkpoint.inspecting.Person.TestResult;
import org.freightpass.contracts.PassType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every situation; each seed is one situation, so a failure can be run again alone. */
class DecidingPropertyTests {

    static Stream<Long> seeds() {
        var fresh = new Random().nextLong();
        return Stream.concat(
                IntStream.range(0, 2_000).mapToObj(Long::valueOf),
                IntStream.range(0, 300).mapToObj(i -> fresh + i));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySituationKeepsThePromises(long seed) {
        var random = new RandomSituations(seed);
        var given = random.next();
        var decision = given.decide();

        thenNothingSendsBack(decision);
        thenAMissingPassNeverBlocks(given);
        thenHealthIsTheSameForAnyPass(given, decision, random);
        thenThePassIsTheSameForAnyHealth(given, decision, random);
        thenOrderDoesNotMatter(given, decision, new Random(seed));
        thenGraverFindingsAreNeverMilder(given, decision, random);
        thenLaneFollows(given, decision);
    }

    private static void thenNothingSendsBack(Decision decision) {
        assertThat(ShippedTable.deciding().table().outcomes())
                .extracting(DecisionTable.Outcome::code)
                .noneMatch(name -> name.contains("BACK") || name.contains("REFUSE"));
        assertThat(decision.outcome()).isNotNull();
    }

    private static void thenAMissingPassNeverBlocks(Situations given) {
        var without = given.presented(Situations.nothing());
        var decision = without.decide();
        var situation = given.situation();
        var mayHaveOne =
                !situation.knowledge().viewAtHand() && !situation.journey().emergencyPermit();
        assertThat(decision.standing()).isEqualTo(mayHaveOne ? Standing.UNVERIFIED : Standing.NONE);
        assertThat(decision.outcome()).isEqualTo(outcome(decision, Part.HEALTH));
        assertThat(without.persons(Situations.driver()).decide().outcome()).isEqualTo(Outcome.RELEASE);
    }

    /** An emergency pass in force is the permit not to be checked: it alone speaks about health. */
    private static void thenHealthIsTheSameForAnyPass(Situations given, Decision decision, RandomSituations random) {
        var other = given.presented(random.presented()).decide();
        if (!isEmergency(decision) && !isEmergency(other)) {
            assertThat(reasons(other, Part.HEALTH)).isEqualTo(reasons(decision, Part.HEALTH));
            assertThat(outcome(other, Part.HEALTH)).isEqualTo(outcome(decision, Part.HEALTH));
        }
    }

    private static void thenThePassIsTheSameForAnyHealth(Situations given, Decision decision, RandomSituations random) {
        for (var people : List.of(List.of(Situations.driver()), List.of(random.person(), random.person()))) {
            var other = given.persons(people).decide();
            assertThat(other.standing()).isEqualTo(decision.standing());
            assertThat(other.pass()).isEqualTo(decision.pass());
            assertThat(reasons(other, Part.PASS)).isEqualTo(reasons(decision, Part.PASS));
        }
    }

    private static void thenOrderDoesNotMatter(Situations given, Decision decision, Random random) {
        var persons = new ArrayList<>(given.situation().persons());
        Collections.shuffle(persons, random);
        var shown = given.situation().presented();
        var passes = new ArrayList<>(shown.passes());
        Collections.reverse(passes);
        var turned = new Situation.Presented(shown.code(), shown.typed(), passes, shown.crewSeen());
        assertThat(given.persons(persons).presented(turned).decide()).isEqualTo(decision);
    }

    private static void thenGraverFindingsAreNeverMilder(Situations given, Decision decision, RandomSituations random) {
        var people = given.situation().persons();
        var one = people.getFirst();
        var graver = List.of(
                changed(one, new BigDecimal("39"), one.healthCode(), one.antigen() == TestResult.POSITIVE),
                changed(one, one.temperature(), HealthCode.RED, one.antigen() == TestResult.POSITIVE),
                changed(one, one.temperature(), one.healthCode(), true));
        for (var worse : graver) {
            var changed = new ArrayList<>(people);
            changed.set(0, worse);
            thenNotMilder(given.persons(changed).decide(), decision);
        }
        var more = new ArrayList<>(people);
        more.add(random.person());
        thenNotMilder(given.persons(more).decide(), decision);
        thenNotMilder(
                given.presented(Situations.code(Situation.Check.INVALID, "220104"))
                        .decide(),
                decision);
    }

    private static void thenNotMilder(Decision graver, Decision than) {
        assertThat(graver.outcome()).isLessThanOrEqualTo(than.outcome());
    }

    private static Person changed(Person one, BigDecimal temperature, HealthCode code, boolean positive) {
        return new Person(
                one.role(),
                temperature,
                code,
                one.itineraryStarred(),
                one.lastTest(),
                positive ? TestResult.POSITIVE : one.antigen(),
                one.pcrTakenHere());
    }

    private static void thenLaneFollows(Situations given, Decision decision) {
        var priority =
                decision.standing().hasPriority() || given.situation().journey().emergencyPermit();
        assertThat(decision.lane() == Decision.Lane.PRIORITY)
                .isEqualTo(priority && !decision.outcome().keeps());
    }

    private static boolean isEmergency(Decision decision) {
        var pass = decision.pass();
        return decision.standing() == Standing.VALID
                && pass != null
                && pass.number().type() == PassType.EMERGENCY;
    }

    private static List<Rule> reasons(Decision decision, Part part) {
        return decision.reasons().stream()
                .map(reason ->
                        ShippedTable.deciding().table().rule(reason.rule()).orElseThrow())
                .filter(rule -> rule.part() == part)
                .toList();
    }

    private static Outcome outcome(Decision decision, Part part) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> reasons(decision, part).stream()
                        .anyMatch(rule -> outcome.name().equals(rule.outcome())))
                .findFirst()
                .orElse(Outcome.RELEASE);
    }
}
