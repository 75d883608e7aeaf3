package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.InspectingRule.Part;
import org.freightpass.checkpoint.inspecting.Person.HealthCode;
import org.freightpass.checkpoint.inspecting.Person.Role;
import org.freightpass.checkpoint.inspecting.Person.TestResult;
import org.freightpass.checkpoint.inspecting.RegisteredPass.State;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every situation; each seed is one situation, so a failure can be run again alone. */
class DecidingPropertyTests {
    private static final DivisionCode HOME = new DivisionCode("220000");

    static Stream<Long> seeds() {
        return IntStream.range(0, 2_000).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySituationKeepsThePromises(long seed) {
        var random = new Random(seed);
        var given = situation(random);
        var decision = given.decide();

        thenAMissingPassNeverBlocks(given, decision);
        thenHealthAndPassAreIndependent(given, decision);
        thenOrderDoesNotMatter(given, decision, random);
        thenLaneFollows(given, decision);
    }

    private static void thenAMissingPassNeverBlocks(Situations given, Decision decision) {
        var without = given.byPlate().decide();
        assertThat(without.standing()).isEqualTo(Standing.NONE);
        assertThat(without.outcome()).isNotEqualTo(Outcome.REFER_POLICE);
        assertThat(without.outcome()).isGreaterThanOrEqualTo(decision.outcome());
    }

    private static void thenHealthAndPassAreIndependent(Situations given, Decision decision) {
        var otherPass =
                given.byNumber(Situations.pass(Situations.NUMBER, State.ACTIVE)).decide();
        var otherPeople = given.persons(Situations.driver()).decide();
        assertThat(reasons(otherPass, Part.HEALTH)).isEqualTo(reasons(decision, Part.HEALTH));
        assertThat(otherPeople.standing()).isEqualTo(decision.standing());
        assertThat(otherPeople.pass()).isEqualTo(decision.pass());
        assertThat(reasons(otherPeople, Part.PASS)).isEqualTo(reasons(decision, Part.PASS));
    }

    private static void thenOrderDoesNotMatter(Situations given, Decision decision, Random random) {
        var persons = new ArrayList<>(given.situation().persons());
        Collections.shuffle(persons, random);
        assertThat(given.persons(persons).decide()).isEqualTo(decision);
    }

    private static void thenLaneFollows(Situations given, Decision decision) {
        var priority =
                decision.standing().hasPriority() || given.situation().journey().emergencyPermit();
        assertThat(decision.lane() == Decision.Lane.PRIORITY)
                .isEqualTo(priority && !decision.outcome().keeps());
        assertThat(Arrays.stream(Outcome.values()).map(Enum::name)).noneMatch(name -> name.contains("BACK"));
    }

    private static List<InspectingRule> reasons(Decision decision, Part part) {
        return decision.reasons().stream().filter(rule -> rule.part() == part).toList();
    }

    private static Situations situation(Random random) {
        var persons = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> person(random))
                .toList();
        var start = random.nextInt(5) == 0
                ? new Situations(Situations.inOrder().situation(), Situations.ruleSet("2022-12-09"))
                : Situations.inOrder();
        var given = start.persons(persons)
                .presented(presented(random))
                .journey(new Situation.Journey(
                        any(random, Situation.Direction.values()), null, random.nextBoolean(), random.nextInt(6) == 0));
        return random.nextInt(3) == 0 ? given.earlier(earlier(random)) : given;
    }

    private static EarlierInspection earlier(Random random) {
        var roles = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> one(random, Role.values()))
                .toList();
        var at = Situations.NOW.minus(Duration.ofHours(random.nextInt(60)));
        return new EarlierInspection(
                at, Situations.inOrder().situation().place().code(), roles);
    }

    private static Situation.Presented presented(Random random) {
        var pass = pass(random);
        return switch (random.nextInt(4)) {
            case 0 -> new Situation.Presented(pass.number(), pass, List.of(), HOME, random.nextBoolean(), false);
            case 1 ->
                new Situation.Presented(null, null, List.of(pass, pass(random)), HOME, random.nextBoolean(), false);
            case 2 ->
                new Situation.Presented(
                        new PassNumber("220104999999"),
                        null,
                        List.of(pass),
                        HOME,
                        random.nextBoolean(),
                        random.nextBoolean());
            default ->
                new Situation.Presented(
                        new PassNumber("210102000017"), null, List.of(), HOME, random.nextBoolean(), false);
        };
    }

    private static RegisteredPass pass(Random random) {
        var number = PassNumber.of(
                org.freightpass.contracts.PassType.UNIFIED, new DivisionCode("220104"), 1 + random.nextInt(1000));
        var pass = Situations.pass(number, one(random, State.values()));
        return Situations.validUntil(pass, Situations.NOW.plusSeconds(random.nextInt(200) - 50));
    }

    private static Person person(Random random) {
        var test = random.nextInt(3) == 0
                ? null
                : new Person.LastTest(
                        random.nextInt(8) == 0 ? TestResult.POSITIVE : TestResult.NEGATIVE,
                        null,
                        Situations.NOW.minus(Duration.ofHours(random.nextInt(80))));
        return new Person(
                one(random, Role.values()),
                BigDecimal.valueOf(360 + random.nextInt(20), 1),
                one(random, HealthCode.values()),
                random.nextBoolean(),
                test,
                any(random, TestResult.values()),
                random.nextBoolean());
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> @Nullable T any(Random random, T[] values) {
        var index = random.nextInt(values.length + 1);
        return index == values.length ? null : values[index];
    }
}
