package org.freightpass.pass.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyingRuleTests {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final String FROM = "2022-04-18T12:00+08:00";
    private static final String UNTIL = "2022-05-03T12:00+08:00";
    private static final ApplicationForm.CrewMember WANG =
            new ApplicationForm.CrewMember("DRIVER", "Wang", "RESIDENT_ID", "220104198802291232", "13800138000");
    private static final UUID FIRM = UUID.randomUUID();

    private final List<Regimes.Regime> regimes =
            new ArrayList<>(List.of(new Regimes.Regime(new PlaceCode("22"), NOON, null, "2022-04-18", 1)));
    private final List<Surroundings.Taken> live = new ArrayList<>();
    private final List<Surroundings.Taken> open = new ArrayList<>();
    private Surroundings.@Nullable Firm firm;
    private Set<String> vehicles = Set.of();
    private Set<String> documents = Set.of();

    private static final class Office implements Registers.Office {
        @Override
        public Surroundings.Desk desk(
                PassType type,
                GoodsCategory goods,
                @Nullable DivisionCode applicant,
                DivisionCode origin,
                DivisionCode destination,
                Instant at) {
            return new Surroundings.Desk(Department.IIT, origin);
        }

        @Override
        public Duration validityLimit(PassType type, DivisionCode division, Instant at) {
            return Duration.ofDays(type == PassType.UNIFIED ? 15 : 30);
        }

        @Override
        public Instant reviewDue(Instant submitted) {
            return submitted.plus(Duration.ofDays(1));
        }

        @Override
        public @Nullable String telephone(Surroundings.Desk desk, Instant at) {
            return null;
        }
    }

    private static ApplicationForm form(String plate, String from, String to, String start, String end) {
        return form(plate, from, to, start, end, List.of(WANG), null, false);
    }

    private static ApplicationForm form(
            String plate,
            String from,
            String to,
            String start,
            String end,
            List<ApplicationForm.CrewMember> crew,
            @Nullable UUID firm,
            boolean replaces) {
        return new ApplicationForm(
                firm,
                null,
                new ApplicationForm.Vehicle(plate, "YELLOW", null, null, null),
                new ApplicationForm.Goods("KEY_INDUSTRIAL", null, null),
                new ApplicationForm.Way(from, to, List.of("220184"), false),
                crew,
                null,
                null,
                start,
                end,
                replaces);
    }

    private static ApplicationForm good() {
        return form("吉A12345", "220104", "210102", FROM, UNTIL);
    }

    private List<String> codes(ApplicationForm form) {
        return codes(form, NOON, NOON);
    }

    private List<String> codes(ApplicationForm form, Instant asked, Instant now) {
        var around = new Surroundings(
                now, asked, new DivisionCode("220000"), firm, regimes, vehicles, documents, live, open, new Office());
        return ApplyingRule.check(ReadForm.of(form, around)).stream()
                .map(ApplyingResult.Finding::code)
                .toList();
    }

    @Test
    void goodFormHasNoFindings() {
        assertThat(codes(good())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    吉A1234挂, 220104, 210102, 2022-04-18T12:00+08:00, 2022-05-03T12:00+08:00, PLATE_TRAILER
                    吉A1234O, 220104, 210102, 2022-04-18T12:00+08:00, 2022-05-03T12:00+08:00, PLATE_LETTER_I_O
                    吉A12345, 229999, 210102, 2022-04-18T12:00+08:00, 2022-05-03T12:00+08:00, DIVISION_UNKNOWN
                    吉A12345, 220100, 210102, 2022-04-18T12:00+08:00, 2022-05-03T12:00+08:00, COUNTY_NEEDED
                    吉A12345, 220104, 220104, 2022-04-18T12:00+08:00, 2022-05-03T12:00+08:00, SAME_PLACE
                    吉A12345, 110101, 310101, 2022-04-18T12:00+08:00, 2022-05-03T12:00+08:00, NOT_OURS
                    吉A12345, 220104, 210102, 2022-04-19T12:00+08:00, 2022-04-19T12:00+08:00, VALIDITY_REVERSED
                    吉A12345, 220104, 210102, 2022-04-17T23:59+08:00, 2022-05-02T12:00+08:00, VALIDITY_PAST
                    吉A12345, 220104, 210102, 2022-04-18T00:00+08:00, 2022-04-18T12:00+08:00, VALIDITY_OVER
                    吉A12345, 220104, 210102, 2022-04-18T12:00+08:00, 2022-05-03T12:01+08:00, VALIDITY_TOO_LONG
                    吉A12345, 220104, 220302, 2022-04-18T12:00+08:00, 2022-05-18T12:01+08:00, VALIDITY_TOO_LONG
                    吉A12345, 220104, 210102, tomorrow,               2022-05-03T12:00+08:00, TIME_FORMAT
                    """)
    void oneThingWrongIsFound(String plate, String from, String to, String start, String end, String code) {
        assertThat(codes(form(plate, from, to, start, end))).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "220104,210102,2022-04-18T00:00+08:00,2022-05-03T00:00+08:00",
        "220104,210102,2022-04-18T00:00+08:00,2022-04-18T12:01+08:00",
        "210102,220104,2022-04-18T12:00+08:00,2022-05-03T12:00+08:00",
        "220104,220302,2022-04-18T12:00+08:00,2022-05-18T12:00+08:00"
    })
    void theOtherSideOfEachBoundaryIsFine(String from, String to, String start, String end) {
        assertThat(codes(form("吉A12345", from, to, start, end))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2022-04-18T00:04:59+08:00, 2022-04-18T00:04:59+08:00, 2022-04-17T00:00+08:00, true
                    2022-04-18T00:05:00+08:00, 2022-04-18T00:05:00+08:00, 2022-04-17T23:59+08:00, false
                    2022-04-17T23:59:00+08:00, 2022-04-18T12:00:00+08:00, 2022-04-17T00:00+08:00, true
                    2022-04-17T23:59:00+08:00, 2022-04-18T12:00:00+08:00, 2022-04-16T23:59+08:00, false
                    2022-04-01T12:00:00+08:00, 2022-04-18T12:00:00+08:00, 2022-04-15T00:00+08:00, true
                    2022-04-01T12:00:00+08:00, 2022-04-18T12:00:00+08:00, 2022-04-14T23:59+08:00, false
                    """)
    void validityBeginsOnTheDayItIsAskedForAtTheEarliest(
            OffsetDateTime asked, OffsetDateTime judged, String start, boolean fine) {
        var form = form("吉A12345", "220104", "220302", start, UNTIL);
        regimes.set(0, new Regimes.Regime(new PlaceCode("22"), Instant.EPOCH, null, "2022-04-18", 1));

        var codes = codes(form, asked.toInstant(), judged.toInstant());

        assertThat(codes).isEqualTo(fine ? List.of() : List.of("VALIDITY_PAST"));
    }

    @Test
    void noRegimeAtEitherEndMeansNoPass() {
        regimes.clear();
        assertThat(codes(good())).containsExactly("PASS_NOT_NEEDED");
        regimes.add(new Regimes.Regime(new PlaceCode("2101"), NOON, null, "2022-04-18", 1));
        assertThat(codes(good())).isEmpty();
        regimes.set(0, new Regimes.Regime(new PlaceCode("2101"), NOON.minusSeconds(60), NOON, "2022-04-18", 1));
        assertThat(codes(good())).containsExactly("PASS_NOT_NEEDED");
    }

    @Test
    void crewNeedsADriverAndNobodyTwice() {
        var companion = new ApplicationForm.CrewMember("COMPANION", "Li", "OTHER", "H1234567", null);
        assertThat(codes(withCrew(List.of(companion)))).containsExactly("DRIVER_MISSING");
        assertThat(codes(withCrew(List.of(WANG, companion)))).isEmpty();
        assertThat(codes(withCrew(List.of(WANG, WANG)))).containsExactly("CREW_REPEATED");
        var wrong = new ApplicationForm.CrewMember("DRIVER", "Wang", null, "220104198802291230", "12800138000");
        assertThat(codes(withCrew(List.of(wrong)))).containsExactly("ID_CHECK_DIGIT", "MOBILE_FORMAT");
    }

    private static ApplicationForm withCrew(List<ApplicationForm.CrewMember> crew) {
        return form("吉A12345", "220104", "210102", FROM, UNTIL, crew, null, false);
    }

    @Test
    void firmMustBeKnownConfirmedAndNotBlacklisted() {
        var form = form("吉A12345", "220104", "210102", FROM, UNTIL, List.of(WANG), FIRM, false);
        assertThat(codes(form)).containsExactly("FIRM_UNKNOWN");
        firm = new Surroundings.Firm(FIRM, false, false, false, new DivisionCode("220104"));
        assertThat(codes(form)).containsExactly("FIRM_NOT_CONFIRMED");
        firm = new Surroundings.Firm(FIRM, true, true, false, new DivisionCode("220104"));
        assertThat(codes(form)).containsExactly("BLACKLISTED");
        firm = new Surroundings.Firm(FIRM, true, false, false, new DivisionCode("220104"));
        assertThat(codes(form)).isEmpty();
    }

    @Test
    void blacklistedVehicleAndPersonAreFound() {
        vehicles = Set.of("吉A12345/YELLOW");
        documents = Set.of("220104198802291232");
        assertThat(codes(good())).containsExactly("BLACKLISTED", "BLACKLISTED");
        vehicles = Set.of("吉A12345/BLUE");
        documents = Set.of();
        assertThat(codes(good())).isEmpty();
    }

    @Test
    void livePassAndOpenApplicationStandInTheWayUntilTheirEnd() {
        live.add(taken(NOON.plus(Duration.ofMinutes(1))));
        assertThat(codes(good())).containsExactly("LIVE_PASS_EXISTS");
        assertThat(codes(form("吉A12345", "220104", "210102", FROM, UNTIL, List.of(WANG), null, true)))
                .isEmpty();
        live.set(0, taken(NOON));
        assertThat(codes(good())).isEmpty();
        open.add(taken(NOON.plus(Duration.ofMinutes(1))));
        assertThat(codes(good())).containsExactly("APPLICATION_OPEN");
    }

    private static Surroundings.Taken taken(Instant until) {
        return new Surroundings.Taken(
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                PassType.UNIFIED,
                NOON.minus(Duration.ofDays(1)),
                until,
                "220104000001",
                null);
    }

    @Test
    void emptyDraftIsToldEverythingAndBreaksNothing() {
        var empty = new ApplicationForm(
                null,
                null,
                new ApplicationForm.Vehicle(null, null, null, null, null),
                new ApplicationForm.Goods(null, null, null),
                new ApplicationForm.Way(null, null, List.of(), false),
                List.of(),
                null,
                null,
                null,
                null,
                false);
        assertThat(codes(empty))
                .contains(
                        "PLATE_MISSING", "PLATE_COLOUR_MISSING", "DIVISION_MISSING", "TIME_MISSING", "DRIVER_MISSING");
    }

    @Test
    void optionalTextsAreReadWhenGiven() {
        var form = new ApplicationForm(
                null,
                null,
                new ApplicationForm.Vehicle("吉A12345", "黄色", "short", "x".repeat(201), "吉A54321"),
                new ApplicationForm.Goods("医疗与防控物资", null, null),
                new ApplicationForm.Way("220104", "210102", List.of("9999"), false),
                List.of(WANG),
                null,
                null,
                FROM,
                UNTIL,
                false);
        assertThat(codes(form)).containsExactly("VIN_LENGTH", "PLATE_NO_TRAILER", "PLACE_UNKNOWN", "TEXT_TOO_LONG");
    }
}
