package org.freightpass.pass.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The types that are asked for by name: what each needs and what it may not have. */
class PassTypeRuleTests {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final UUID FIRM = UUID.randomUUID();
    private static final ApplicationForm.CrewMember WANG =
            new ApplicationForm.CrewMember("DRIVER", "Wang", "RESIDENT_ID", "220104198802291232", null);
    private static final ApplicationForm.Task TASK =
            new ApplicationForm.Task("Oxygen for the hospital", "Changchun headquarters");

    private boolean regime = true;
    private Surroundings.@Nullable Firm firm =
            new Surroundings.Firm(FIRM, true, false, true, new DivisionCode("220104"));
    private Set<String> blacklisted = Set.of();

    private static final class Office implements Registers.Office {
        @Override
        public Surroundings.Desk desk(
                PassType type,
                GoodsCategory goods,
                @Nullable DivisionCode applicant,
                DivisionCode origin,
                DivisionCode destination,
                Instant at) {
            return new Surroundings.Desk(Department.TRANSPORT, origin);
        }

        @Override
        public Duration validityLimit(PassType type, DivisionCode division, Instant at) {
            return Duration.ofDays(type == PassType.EMERGENCY ? 7 : 30);
        }

        @Override
        public Instant reviewDue(Instant submitted) {
            return submitted;
        }

        @Override
        public @Nullable String telephone(Surroundings.Desk desk, Instant at) {
            return null;
        }
    }

    /** A form that breaks no rule of its type, to be changed by tests. */
    private record Sample(
            @Nullable String type,
            @Nullable UUID firm,
            String colour,
            String from,
            String to,
            List<String> via,
            List<ApplicationForm.CrewMember> crew,
            int days,
            ApplicationForm.@Nullable Task task) {
        static Sample emergency() {
            return new Sample("EMERGENCY", null, "YELLOW", "220104", "220104", List.of(), List.of(WANG), 7, TASK);
        }

        static Sample shuttle(int staff) {
            var crew = new ArrayList<>(List.of(WANG));
            crew.addAll(listed(staff));
            return new Sample("STAFF_SHUTTLE", FIRM, "YELLOW", "220104", "220104", List.of(), crew, 30, null);
        }

        static List<ApplicationForm.CrewMember> listed(int staff) {
            return IntStream.range(0, staff)
                    .mapToObj(i -> new ApplicationForm.CrewMember("STAFF", "Li", "OTHER", "H" + (1000000 + i), null))
                    .toList();
        }

        Sample type(@Nullable String other) {
            return new Sample(other, firm, colour, from, to, via, crew, days, task);
        }

        Sample firm(@Nullable UUID other) {
            return new Sample(type, other, colour, from, to, via, crew, days, task);
        }

        Sample colour(String other) {
            return new Sample(type, firm, other, from, to, via, crew, days, task);
        }

        Sample between(String start, String end) {
            return new Sample(type, firm, colour, start, end, via, crew, days, task);
        }

        Sample via(String place) {
            return new Sample(type, firm, colour, from, to, List.of(place), crew, days, task);
        }

        Sample crew(List<ApplicationForm.CrewMember> other) {
            return new Sample(type, firm, colour, from, to, via, other, days, task);
        }

        Sample days(int other) {
            return new Sample(type, firm, colour, from, to, via, crew, other, task);
        }

        Sample task(ApplicationForm.@Nullable Task other) {
            return new Sample(type, firm, colour, from, to, via, crew, days, other);
        }

        ApplicationForm form() {
            return new ApplicationForm(
                    firm,
                    null,
                    new ApplicationForm.Vehicle("吉A12345", colour, null, null, null),
                    new ApplicationForm.Goods(null, null, null),
                    new ApplicationForm.Way(from, to, via, false),
                    crew,
                    null,
                    null,
                    NOON.toString(),
                    NOON.plus(Duration.ofDays(days)).toString(),
                    false,
                    type,
                    task);
        }
    }

    private ReadForm read(Sample sample) {
        var regimes = regime
                ? List.of(new Regimes.Regime(new PlaceCode("22"), NOON, null, "2022-04-18", 1))
                : List.<Regimes.Regime>of();
        return ReadForm.of(
                sample.form(),
                new Surroundings(
                        NOON,
                        NOON,
                        new DivisionCode("220000"),
                        sample.firm() == null ? null : firm,
                        regimes,
                        Set.of(),
                        blacklisted,
                        List.of(),
                        List.of(),
                        new Office()));
    }

    private List<String> codes(Sample sample) {
        return ApplyingRule.check(read(sample)).stream()
                .map(ApplyingResult.Finding::code)
                .toList();
    }

    @Test
    void emergencyNeedsATaskAndNoGoods() {
        assertThat(codes(Sample.emergency())).isEmpty();
        assertThat(read(Sample.emergency()).accepted().type()).isEqualTo(PassType.EMERGENCY);
        assertThat(read(Sample.emergency()).accepted().goods()).isEqualTo(GoodsCategory.OTHER);
        assertThat(codes(Sample.emergency().task(null))).containsExactly("TASK_MISSING", "TASK_ORDER_MISSING");
        assertThat(codes(Sample.emergency().task(new ApplicationForm.Task(" ", "HQ"))))
                .containsExactly("TASK_MISSING");
        assertThat(codes(Sample.emergency().task(new ApplicationForm.Task("x".repeat(200), "HQ"))))
                .isEmpty();
        assertThat(codes(Sample.emergency().task(new ApplicationForm.Task("x".repeat(201), "HQ"))))
                .containsExactly("TEXT_TOO_LONG");
    }

    @Test
    void emergencyLastsSevenDaysUnlessTheDirectorySaysOtherwise() {
        assertThat(codes(Sample.emergency().days(7))).isEmpty();
        assertThat(codes(Sample.emergency().days(8))).containsExactly("VALIDITY_TOO_LONG");
    }

    @Test
    void emergencyAsksForNoRegimeAndGoesBeyondTheProvince() {
        regime = false;
        assertThat(codes(Sample.emergency())).isEmpty();
        assertThat(codes(Sample.emergency().between("220104", "210102"))).isEmpty();
        assertThat(codes(Sample.emergency().between("110101", "210102"))).containsExactly("NOT_OURS");
        assertThat(codes(Sample.shuttle(1))).containsExactly("PASS_NOT_NEEDED");
    }

    @Test
    void taskBelongsToAnEmergencyOnly() {
        assertThat(codes(Sample.shuttle(1).task(TASK))).containsExactly("TASK_UNEXPECTED");
    }

    @ParameterizedTest
    @CsvSource({"0,STAFF_MISSING", "1,", "60,", "61,STAFF_TOO_MANY"})
    void shuttleListsOneToSixtyPersons(int staff, @Nullable String code) {
        assertThat(codes(Sample.shuttle(staff))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"3,", "4,CREW_TOO_LARGE"})
    void shuttleHasACrewOfFourAtMost(int companions, @Nullable String code) {
        var crew = new ArrayList<>(Sample.shuttle(1).crew());
        IntStream.range(0, companions)
                .forEach(i ->
                        crew.add(new ApplicationForm.CrewMember("COMPANION", "Li", "OTHER", "K" + (1000 + i), null)));
        assertThat(codes(Sample.shuttle(1).crew(crew))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void shuttleIsForWhitelistedEnterprises() {
        assertThat(codes(Sample.shuttle(2))).isEmpty();
        assertThat(codes(Sample.shuttle(2).firm(null))).containsExactly("FIRM_NOT_WHITELISTED");
        firm = new Surroundings.Firm(FIRM, true, false, false, new DivisionCode("220104"));
        assertThat(codes(Sample.shuttle(2))).containsExactly("FIRM_NOT_WHITELISTED");
    }

    @Test
    void shuttleHasFixedEndsInTheProvinceAndNoStop() {
        assertThat(codes(Sample.shuttle(2).via("220184"))).containsExactly("SHUTTLE_STOPS");
        assertThat(codes(Sample.shuttle(2).between("220104", "220302"))).isEmpty();
        assertThat(codes(Sample.shuttle(2).between("220104", "210102"))).containsExactly("TYPE_MISFIT");
    }

    @ParameterizedTest
    @CsvSource({
        "YELLOW,true",
        "BLUE,true",
        "YELLOW_GREEN,true",
        "GRADIENT_GREEN,true",
        "BLACK,false",
        "FARM_YELLOW,false"
    })
    void shuttleIsABus(String colour, boolean bus) {
        assertThat(codes(Sample.shuttle(2).colour(colour))).isEqualTo(bus ? List.of() : List.of("NO_BUS"));
    }

    @Test
    void blacklistBarsEverybodyOnTheListAndNobodyIsThereTwice() {
        blacklisted = Set.of("H1000001");
        assertThat(codes(Sample.shuttle(2))).containsExactly("BLACKLISTED");
        blacklisted = Set.of();
        var twice = new ArrayList<>(Sample.shuttle(1).crew());
        twice.addAll(Sample.listed(1));
        assertThat(codes(Sample.shuttle(1).crew(twice))).containsExactly("CREW_REPEATED");
    }

    @Test
    void staffBelongsToAShuttleOnly() {
        assertThat(codes(Sample.emergency().crew(Sample.shuttle(1).crew()))).containsExactly("STAFF_UNEXPECTED");
    }

    @Test
    void typeThatIsNamedHasToFitTheEnds() {
        assertThat(read(Sample.emergency().type("unified").between("220104", "210102"))
                        .type())
                .contains(PassType.UNIFIED);
        assertThat(codes(Sample.emergency().type("UNIFIED").task(null))).contains("TYPE_MISFIT");
        assertThat(codes(Sample.emergency().type("TAXI").task(null))).contains("TYPE_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(PassType.class)
    void typeIsReadByNameAndByWhatItIsCalled(PassType type) {
        assertThat(read(Sample.emergency().type(type.zh())).asksFor(type)).isTrue();
        assertThat(read(Sample.emergency().type(type.name().toLowerCase(java.util.Locale.ROOT)))
                        .asksFor(type))
                .isTrue();
    }
}
