package org.freightpass.checkpoint.inspecting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.freightpass.checkpoint.inspecting.Person.HealthCode;
import org.freightpass.checkpoint.inspecting.Person.Role;
import org.freightpass.checkpoint.inspecting.Person.TestResult;
import org.freightpass.checkpoint.inspecting.RegisteredPass.State;
import org.freightpass.checkpoint.inspecting.Situation.FoundPass;
import org.freightpass.checkpoint.inspecting.Situation.Presented;
import org.freightpass.checkpoint.inspecting.Situation.Way;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** Situations of every kind; the same seed gives the same one. */
public final class RandomSituations {
    private static final List<String> COUNTIES = List.of("220104", "220184", "220302", "220322", "222401", "210102");
    private static final List<String> PLACES = List.of("22", "2203", "220184", "220302", "21", "2224");
    private final Random random;

    public RandomSituations(long seed) {
        random = new Random(seed);
    }

    public Situations next() {
        var persons = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> person())
                .toList();
        var start = Situations.inOrder().under(random.nextInt(5) == 0 ? Situations.DECEMBER : Situations.APRIL);
        var given = start.persons(persons)
                .at(Situations.place(one(COUNTIES), one(Place.Site.values())))
                .knowing(new Situation.Knowledge(Situations.HOME, coin(), coin(), coin(), coin()))
                .presented(presented())
                .journey(new Situation.Journey(
                        any(Situation.Direction.values()), claimed(), coin(), random.nextInt(6) == 0, coin()));
        return random.nextInt(3) == 0 ? given.earlier(earlier()) : given;
    }

    Person person() {
        var test = random.nextInt(3) == 0
                ? null
                : new Person.LastTest(
                        random.nextInt(8) == 0 ? TestResult.POSITIVE : TestResult.NEGATIVE,
                        coin() ? null : ago(90),
                        ago(80));
        return new Person(
                one(Role.values()),
                BigDecimal.valueOf(360 + random.nextInt(20), 1),
                random.nextInt(3) == 0 ? one(HealthCode.values()) : HealthCode.GREEN,
                random.nextInt(4) == 0,
                test,
                any(TestResult.values()),
                coin());
    }

    Presented presented() {
        var seen = random.nextInt(4);
        return switch (random.nextInt(6)) {
            case 0 -> {
                var pass = pass();
                yield new Presented(null, pass.number(), List.of(found(pass, Way.NUMBER)), seen);
            }
            case 1 -> new Presented(null, null, List.of(found(pass(), Way.PLATE), found(pass(), Way.PLATE)), seen);
            case 2 -> new Presented(null, new PassNumber("220104999999"), List.of(found(pass(), Way.PLATE)), seen);
            case 3 ->
                new Presented(
                        null, PassNumber.of(one(PassType.values()), new DivisionCode("210102"), 17), List.of(), seen);
            case 4 -> {
                var code = Situations.code(Situation.Check.VALID, one(COUNTIES)).code();
                var status = coin() ? null : one(Situation.Status.values());
                var found = new FoundPass(pass(), Way.TOKEN, 1 + random.nextInt(2), status, maybe());
                yield new Presented(code, null, List.of(found), seen);
            }
            default ->
                Situations.code(
                        one(new Situation.Check[] {
                            Situation.Check.INVALID, Situation.Check.UNKNOWN_KEY, Situation.Check.UNCHECKED
                        }),
                        one(COUNTIES));
        };
    }

    private FoundPass found(RegisteredPass pass, Way way) {
        return new FoundPass(pass, way, null, null, maybe());
    }

    private RegisteredPass pass() {
        var number = PassNumber.of(one(PassType.values()), new DivisionCode("220104"), 1 + random.nextInt(1000));
        var from = Situations.NOW.plusSeconds(random.nextInt(400) - 350);
        return new RegisteredPass(
                number,
                1 + random.nextInt(2),
                random.nextInt(3) == 0 ? one(State.values()) : State.ACTIVE,
                random.nextInt(6) == 0 ? new Plate("吉B99999") : Situations.PLATE,
                PlateColour.YELLOW,
                new DivisionCode(one(COUNTIES)),
                new DivisionCode(one(COUNTIES)),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new PlaceCode(one(PLACES)))
                        .toList(),
                coin(),
                from,
                from.plusSeconds(1 + random.nextInt(600)),
                new DivisionCode("220104"),
                Department.IIT,
                coin() ? null : new RegisteredPass.Code(1 + random.nextInt(2), List.of()));
    }

    private EarlierInspection earlier() {
        var roles = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> one(Role.values()))
                .toList();
        return new EarlierInspection(
                ago(60), Situations.inOrder().situation().place().code(), roles);
    }

    private Situation.@Nullable ClaimedRoute claimed() {
        return random.nextInt(3) == 0
                ? new Situation.ClaimedRoute(new DivisionCode(one(COUNTIES)), new DivisionCode(one(COUNTIES)))
                : null;
    }

    /** Often just at the edge of a whole number of hours. */
    private Instant ago(int mostHours) {
        return Situations.NOW.minus(Duration.ofHours(random.nextInt(mostHours))).minusSeconds(random.nextInt(3) * 59L);
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private @Nullable Boolean maybe() {
        return random.nextInt(3) == 0 ? null : (Boolean) coin();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T any(T[] values) {
        var index = random.nextInt(values.length + 1);
        return index == values.length ? null : values[index];
    }
}
