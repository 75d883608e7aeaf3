package org.freightpass.checkpoint.inspecting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.checkpoint.inspecting.Person.HealthCode;
import org.freightpass.checkpoint.inspecting.Person.LastTest;
import org.freightpass.checkpoint.inspecting.Person.Role;
import org.freightpass.checkpoint.inspecting.Person.TestResult;
import org.freightpass.checkpoint.inspecting.RegisteredPass.State;
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
record Situations(Situation situation, RuleSet rules) {
    static final Instant NOW = Instant.parse("2022-04-20T08:00:00Z");
    static final Plate PLATE = new Plate("吉A12345");
    static final PassNumber NUMBER = new PassNumber("220104000017");
    private static final RuleSets RULE_SETS = RuleSets.shipped();
    private static final DivisionCode HOME = new DivisionCode("220000");

    /** A valid pass, shown by number, a driver in order. */
    static Situations inOrder() {
        return new Situations(
                new Situation(
                        NOW,
                        NOW,
                        new Place(new CheckpointCode("CP220302001"), new DivisionCode("220302"), true, null),
                        new Situation.Vehicle(PLATE, null),
                        new Situation.Presented(NUMBER, pass(NUMBER, State.ACTIVE), List.of(), HOME, true, false),
                        new Situation.Journey(null, null, false, false),
                        List.of(driver()),
                        null,
                        null),
                ruleSet("2022-04-18"));
    }

    static RuleSet ruleSet(String id) {
        return RULE_SETS.find(id).orElseThrow();
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
                Department.COMMERCE);
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
                pass.issuerDepartment());
    }

    Situations persons(Person... persons) {
        return persons(List.of(persons));
    }

    Situations persons(List<Person> persons) {
        var s = situation;
        return new Situations(
                new Situation(
                        s.at(),
                        s.observedAt(),
                        s.place(),
                        s.vehicle(),
                        s.presented(),
                        s.journey(),
                        persons,
                        s.earlier(),
                        null),
                rules);
    }

    Situations presented(Situation.Presented presented) {
        var s = situation;
        return new Situations(
                new Situation(
                        s.at(),
                        s.observedAt(),
                        s.place(),
                        s.vehicle(),
                        presented,
                        s.journey(),
                        s.persons(),
                        s.earlier(),
                        null),
                rules);
    }

    Situations byNumber(RegisteredPass pass) {
        return presented(new Situation.Presented(pass.number(), pass, List.of(), HOME, true, false));
    }

    Situations byPlate(RegisteredPass... passes) {
        return presented(new Situation.Presented(null, null, List.of(passes), HOME, true, false));
    }

    Situations journey(Situation.Journey journey) {
        var s = situation;
        return new Situations(
                new Situation(
                        s.at(),
                        s.observedAt(),
                        s.place(),
                        s.vehicle(),
                        s.presented(),
                        journey,
                        s.persons(),
                        s.earlier(),
                        null),
                rules);
    }

    Situations earlier(EarlierInspection earlier) {
        var s = situation;
        return new Situations(
                new Situation(
                        s.at(),
                        s.observedAt(),
                        s.place(),
                        s.vehicle(),
                        s.presented(),
                        s.journey(),
                        s.persons(),
                        earlier,
                        null),
                rules);
    }

    Decision decide() {
        return Deciding.decide(situation, rules);
    }

    /** The situation of a case, as the use case would put it together. */
    static Situations of(DecisionCase given) {
        var place = place(given.at("checkpoint"));
        var register = given.at("register");
        var byPlate = new ArrayList<RegisteredPass>();
        var held = register.isObject() ? pass(NUMBER, register) : null;
        if (held != null && held.plate().equals(plate(given))) {
            byPlate.add(held);
        }
        if (given.at("secondPass").isObject()) {
            byPlate.add(pass(new PassNumber("J220104000018"), given.at("secondPass")));
        }
        var shown = given.presented();
        PassNumber typed = null;
        if (shown.equals("TOKEN")) {
            typed = NUMBER;
        } else if (shown.startsWith("NUMBER:")) {
            typed = new PassNumber(shown.substring("NUMBER:".length()));
        }
        var presented = new Situation.Presented(
                typed, NUMBER.equals(typed) ? held : null, byPlate, HOME, !given.flag("viewStale"), false);
        var direction = given.at("travelDirection").isString()
                ? Situation.Direction.valueOf(given.at("travelDirection").stringValue())
                : null;
        var journey =
                new Situation.Journey(direction, null, given.flag("arrivalNotice"), given.flag("emergencyPermit"));
        var persons = new ArrayList<Person>();
        given.at("persons").forEach(person -> persons.add(person(person)));
        return new Situations(
                new Situation(
                        NOW,
                        NOW,
                        place,
                        new Situation.Vehicle(plate(given), null),
                        presented,
                        journey,
                        persons,
                        earlier(given, place),
                        null),
                ruleSet(given.at("ruleSet").stringValue()));
    }

    private static Plate plate(DecisionCase given) {
        return new Plate(given.at("plate").stringValue());
    }

    private static Place place(JsonNode given) {
        var status = given.get("status").stringValue();
        var county = new DivisionCode(given.path("county").stringValue("220302"));
        var until = given.has("deadlineHours") ? hours(given.get("deadlineHours")) : null;
        return new Place(CheckpointCode.of(county, 1), county, !status.equals("NOT_IN_REGISTER"), until);
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
                Department.COMMERCE);
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
