package org.freightpass.checkpoint.inspecting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.Person.HealthCode;
import org.freightpass.checkpoint.inspecting.Person.LastTest;
import org.freightpass.checkpoint.inspecting.Person.Role;
import org.freightpass.checkpoint.inspecting.Person.TestResult;
import org.freightpass.checkpoint.inspecting.RegisteredPass.State;
import org.freightpass.checkpoint.inspecting.Situation.FoundPass;
import org.freightpass.checkpoint.inspecting.Situation.Presented;
import org.freightpass.checkpoint.inspecting.Situation.Way;
import org.freightpass.checkpoint.inspecting.table.Judging;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Situations to start from; each method changes one thing of the copy it gives. */
public record Situations(Situation situation, String ruleSet) {
    static final Instant NOW = Instant.parse("2022-04-20T08:00:00Z");
    static final Plate PLATE = new Plate("吉A12345");
    static final PassNumber NUMBER = new PassNumber("220104000017");
    static final DivisionCode HOME = new DivisionCode("220000");
    static final Situation.Knowledge FRESH = new Situation.Knowledge(HOME, true, true, false, true);
    static final String APRIL = "2022-04-18";
    static final String DECEMBER = "2022-12-09";

    /** A valid pass, shown by number, a driver in order. */
    static Situations inOrder() {
        return new Situations(
                new Situation(
                        NOW,
                        NOW,
                        place("220302", Place.Site.TOLL_PLAZA_EXIT),
                        new Situation.Vehicle(PLATE, null),
                        new Presented(null, NUMBER, List.of(found(pass(NUMBER, State.ACTIVE), Way.NUMBER)), 0),
                        FRESH,
                        new Situation.Journey(null, null, false, false, false),
                        List.of(driver()),
                        null),
                APRIL);
    }

    static Place place(String county, Place.Site site) {
        var division = new DivisionCode(county);
        return new Place(CheckpointCode.of(division, 1), division, site, true, null);
    }

    static Person driver() {
        return new Person(
                Role.DRIVER,
                new BigDecimal("36.5"),
                HealthCode.GREEN,
                false,
                negative(Duration.ofHours(20)),
                null,
                false);
    }

    static LastTest negative(Duration ago) {
        return new LastTest(TestResult.NEGATIVE, null, NOW.minus(ago));
    }

    static RegisteredPass pass(PassNumber number, State state) {
        return new RegisteredPass(
                number,
                1,
                state,
                PLATE,
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184"), new PlaceCode("220302")),
                true,
                NOW.minus(Duration.ofHours(24)),
                NOW.plus(Duration.ofHours(72)),
                new DivisionCode("220104"),
                Department.COMMERCE,
                null);
    }

    static RegisteredPass validUntil(RegisteredPass pass, Instant until) {
        return new RegisteredPass(
                pass.number(),
                pass.version(),
                pass.state(),
                pass.plate(),
                pass.plateColour(),
                pass.origin(),
                pass.destination(),
                pass.via(),
                pass.returnTrip(),
                pass.validFrom(),
                until,
                pass.issuerDivision(),
                pass.issuerDepartment(),
                pass.code());
    }

    static FoundPass found(RegisteredPass pass, Way way) {
        return new FoundPass(pass, way, null, null, null);
    }

    static Presented nothing() {
        return new Presented(null, null, List.of(), 0);
    }

    static Presented typed(String number, RegisteredPass... ofPlate) {
        return new Presented(null, new PassNumber(number), ofPlate(ofPlate), 0);
    }

    static Presented code(Situation.Check check, String division, FoundPass... passes) {
        return new Presented(
                new Situation.ShownCode(check, NUMBER, new DivisionCode(division)), null, List.of(passes), 0);
    }

    Situations persons(Person... persons) {
        return persons(List.of(persons));
    }

    Situations persons(List<Person> persons) {
        return with(situation.place(), situation.presented(), situation.journey(), persons, situation.earlier());
    }

    Situations presented(Presented presented) {
        return with(situation.place(), presented, situation.journey(), situation.persons(), situation.earlier());
    }

    Situations byNumber(RegisteredPass pass) {
        return presented(new Presented(null, pass.number(), List.of(found(pass, Way.NUMBER)), 0));
    }

    Situations byPlate(RegisteredPass... passes) {
        return presented(new Presented(null, null, ofPlate(passes), 0));
    }

    Situations journey(Situation.Journey journey) {
        return with(situation.place(), situation.presented(), journey, situation.persons(), situation.earlier());
    }

    Situations at(Place place) {
        return with(place, situation.presented(), situation.journey(), situation.persons(), situation.earlier());
    }

    Situations earlier(EarlierInspection earlier) {
        return with(situation.place(), situation.presented(), situation.journey(), situation.persons(), earlier);
    }

    Situations knowing(Situation.Knowledge knowledge) {
        var s = situation;
        return new Situations(
                new Situation(
                        s.at(),
                        s.observedAt(),
                        s.place(),
                        s.vehicle(),
                        s.presented(),
                        knowledge,
                        s.journey(),
                        s.persons(),
                        s.earlier()),
                ruleSet);
    }

    Situations under(String otherRuleSet) {
        return new Situations(situation, otherRuleSet);
    }

    Decision decide() {
        return judge().decision();
    }

    Rules.Judgement judge() {
        return Judging.rules().judge(situation, ruleSet);
    }

    private Situations with(
            Place place,
            Presented presented,
            Situation.Journey journey,
            List<Person> persons,
            @Nullable EarlierInspection earlier) {
        var s = situation;
        return new Situations(
                new Situation(
                        s.at(),
                        s.observedAt(),
                        place,
                        s.vehicle(),
                        presented,
                        s.knowledge(),
                        journey,
                        persons,
                        earlier),
                ruleSet);
    }

    private static List<FoundPass> ofPlate(RegisteredPass... passes) {
        return Stream.of(passes).map(pass -> found(pass, Way.PLATE)).toList();
    }

    /** The situation of a case, as the use case would put it together. */
    static Situations of(DecisionCase given) {
        var direction = given.at("travelDirection").isString()
                ? Situation.Direction.valueOf(given.at("travelDirection").stringValue())
                : null;
        var persons = new ArrayList<Person>();
        given.at("persons").forEach(person -> persons.add(person(person)));
        var place = place(given.at("checkpoint"));
        return new Situations(
                new Situation(
                        NOW,
                        NOW,
                        place,
                        new Situation.Vehicle(plate(given), null),
                        presented(given),
                        new Situation.Knowledge(
                                HOME, !given.flag("registerAway"), !given.flag("viewStale"), false, true),
                        new Situation.Journey(
                                direction, null, given.flag("arrivalNotice"), given.flag("emergencyPermit"), false),
                        persons,
                        earlier(given, place)),
                given.at("ruleSet").stringValue());
    }

    private static Presented presented(DecisionCase given) {
        var shown = given.presented();
        if (shown.equals("TOKEN") || shown.equals("TOKEN_NOT_IN_VIEW")) {
            var status = shown.equals("TOKEN") ? null : Situation.Status.UNKNOWN;
            var crew = given.at("crewSeen");
            var fits =
                    crew.isArray() ? (Boolean) crew.equals(given.at("register").get("crew")) : null;
            var pass = new FoundPass(pass(NUMBER, given.at("register")), Way.TOKEN, 1, status, fits);
            return new Presented(code(Situation.Check.VALID, "220104").code(), null, List.of(pass), crew.size());
        }
        if (shown.startsWith("TAMPERED")) {
            return code(Situation.Check.INVALID, "220104");
        }
        if (shown.startsWith("UNKNOWN_KEY")) {
            return code(Situation.Check.UNKNOWN_KEY, shown.contains(":") ? shown.split(":", 2)[1] : "220104");
        }
        var passes = new ArrayList<RegisteredPass>();
        if (given.at("register").isObject()) {
            passes.add(pass(NUMBER, given.at("register")));
        }
        if (given.at("secondPass").isObject()) {
            passes.add(pass(new PassNumber("J220104000018"), given.at("secondPass")));
        }
        passes.removeIf(pass -> !pass.plate().equals(plate(given)));
        var typed = shown.startsWith("NUMBER:") ? new PassNumber(shown.substring("NUMBER:".length())) : null;
        return new Presented(null, typed, ofPlate(passes.toArray(RegisteredPass[]::new)), 0);
    }

    private static Plate plate(DecisionCase given) {
        return new Plate(given.at("plate").stringValue());
    }

    private static Place place(JsonNode given) {
        var status = given.get("status").stringValue();
        var county = new DivisionCode(given.path("county").stringValue("220302"));
        var until = given.has("deadlineHours") ? hours(given.get("deadlineHours")) : null;
        var site = given.has("site") ? Place.Site.valueOf(given.get("site").stringValue()) : null;
        return new Place(CheckpointCode.of(county, 1), county, site, !status.equals("NOT_IN_REGISTER"), until);
    }

    private static @Nullable EarlierInspection earlier(DecisionCase given, Place place) {
        var earlier = given.at("earlierInspection");
        if (!earlier.isObject()) {
            return null;
        }
        var at = NOW.minus(Duration.ofHours(earlier.get("hoursAgo").longValue()));
        return new EarlierInspection(at, place.code(), List.of(Role.DRIVER));
    }

    private static RegisteredPass pass(PassNumber number, JsonNode given) {
        return new RegisteredPass(
                number,
                1,
                State.valueOf(given.get("state").stringValue()),
                new Plate(given.get("plate").stringValue()),
                PlateColour.valueOf(given.get("plateColour").stringValue()),
                new DivisionCode(given.get("origin").stringValue()),
                new DivisionCode(given.get("destination").stringValue()),
                DecisionCase.texts(given.get("via")).stream()
                        .map(PlaceCode::new)
                        .toList(),
                given.get("returnTrip").booleanValue(),
                hours(given.get("validFromHours")),
                hours(given.get("validUntilHours")),
                new DivisionCode("220104"),
                Department.COMMERCE,
                null);
    }

    private static Person person(JsonNode given) {
        var test = given.path("lastTest");
        return new Person(
                Role.valueOf(given.get("role").stringValue()),
                given.get("temperatureC").decimalValue(),
                HealthCode.valueOf(given.get("healthCode").stringValue()),
                given.get("itineraryStarred").booleanValue(),
                test.isObject()
                        ? new LastTest(
                                TestResult.valueOf(test.get("result").stringValue()),
                                null,
                                NOW.minus(Duration.ofHours(
                                        test.get("hoursSinceReport").longValue())))
                        : null,
                given.has("antigen") ? TestResult.valueOf(given.get("antigen").stringValue()) : null,
                given.path("pcrTakenHere").booleanValue(false));
    }

    private static Instant hours(JsonNode hours) {
        return NOW.plusMillis(Math.round(hours.doubleValue() * 3_600_000));
    }
}
