package org.freightpass.checkpoint.inspecting.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Person;
import org.freightpass.checkpoint.inspecting.Situation;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/** Reads a body into a command, or says everything that is wrong with it. For one request. */
final class InspectionReading {
    private static final BigDecimal COLDEST = new BigDecimal("30");
    private static final BigDecimal HOTTEST = new BigDecimal("45");
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);
    private static final int MOST_PERSONS = 60;
    private static final Pattern DOCUMENT_PLACES = Pattern.compile("[0-9A-Za-z]{1,6}");

    private final Faults faults = new Faults();
    private final InspectionRequest body;
    private final Instant now;

    InspectionReading(InspectionRequest body, Instant now) {
        this.body = body;
        this.now = now;
    }

    Inspect read(Caller caller) {
        var id = faults.required("inspectionId", body.inspectionId());
        var checkpoint = faults.required("checkpoint", body.checkpoint(), CheckpointCode::read);
        var observedAt = faults.required("observedAt", body.observedAt());
        notAhead("arrivedAt", body.arrivedAt());
        var number = faults.number("passNumber", body.passNumber());
        var crewSeen = crewSeen();
        if (body.token() != null && number != null) {
            faults.invalid("passNumber", "There is a code too: send either token or passNumber.");
        }
        var plate = faults.required("plate", body.plate(), Plate::read);
        var colour = faults.optional("plateColour", body.plateColour(), PlateColour::read);
        var claimed = claimed();
        var persons = persons();
        version();
        if (!faults.isEmpty() || id == null || checkpoint == null || observedAt == null || plate == null) {
            throw faults.problem().exception();
        }
        return new Inspect(
                id,
                new Inspect.Officer(caller.username(), Set.copyOf(caller.checkpoints())),
                checkpoint,
                observedAt,
                body.arrivedAt(),
                new Inspect.Shown(body.token(), number, crewSeen),
                new Situation.Vehicle(plate, colour),
                journey(claimed),
                persons,
                body.atLeastVersion());
    }

    private Situation.Journey journey(Situation.@Nullable ClaimedRoute claimed) {
        return new Situation.Journey(
                body.travelDirection(),
                claimed,
                isTrue(body.arrivalNotice()),
                isTrue(body.emergencyPermit()),
                isTrue(body.disinfected()));
    }

    /** Faults do not repeat what was entered: it is part of somebody's number. */
    private List<String> crewSeen() {
        var given = body.crewSeen() == null ? List.<@Nullable String>of() : body.crewSeen();
        if (given.size() > MOST_PERSONS) {
            faults.invalid("crewSeen", "There are more than " + MOST_PERSONS + " documents.");
            return List.of();
        }
        var read = new ArrayList<String>();
        for (var i = 0; i < given.size(); i++) {
            var places = given.get(i);
            if (places == null || !DOCUMENT_PLACES.matcher(places).matches()) {
                faults.invalid("crewSeen[" + i + "]", "These are not the last six places of a document's number.");
            } else {
                read.add(places);
            }
        }
        return read;
    }

    private Situation.@Nullable ClaimedRoute claimed() {
        var route = body.claimedRoute();
        if (route == null) {
            return null;
        }
        var origin = faults.required("claimedRoute.origin", route.origin(), DivisionCode::read);
        var destination = faults.required("claimedRoute.destination", route.destination(), DivisionCode::read);
        return origin == null || destination == null ? null : new Situation.ClaimedRoute(origin, destination);
    }

    private List<Person> persons() {
        var given = body.persons() == null ? List.<InspectionRequest.@Nullable Human>of() : body.persons();
        if (given.size() > MOST_PERSONS) {
            faults.invalid("persons", "There are more than " + MOST_PERSONS + " persons.");
            return List.of();
        }
        var read = new ArrayList<Person>();
        for (var i = 0; i < given.size(); i++) {
            var person = person("persons[" + i + "]", given.get(i));
            if (person != null) {
                read.add(person);
            }
        }
        return read;
    }

    private @Nullable Person person(String at, InspectionRequest.@Nullable Human human) {
        if (faults.required(at, human) == null || human == null) {
            return null;
        }
        var role = faults.required(at + ".role", human.role());
        var temperature = faults.required(at + ".temperatureC", human.temperatureC());
        var code = faults.required(at + ".healthCode", human.healthCode());
        var starred = faults.required(at + ".itineraryStarred", human.itineraryStarred());
        if (temperature != null && (temperature.compareTo(COLDEST) < 0 || temperature.compareTo(HOTTEST) > 0)) {
            faults.invalid(at + ".temperatureC", "The temperature is not between 30 and 45 °C: measure again.");
        }
        var test = test(at + ".lastTest", human.lastTest());
        if (role == null || temperature == null || code == null || starred == null) {
            return null;
        }
        return new Person(role, temperature, code, starred, test, human.antigen(), isTrue(human.pcrTakenHere()));
    }

    private Person.@Nullable LastTest test(String at, InspectionRequest.@Nullable Test test) {
        if (test == null) {
            return null;
        }
        var result = faults.required(at + ".result", test.result());
        var reportedAt = faults.required(at + ".reportedAt", test.reportedAt());
        notAhead(at + ".reportedAt", reportedAt);
        var sampledAt = test.sampledAt();
        if (sampledAt != null && reportedAt != null && sampledAt.isAfter(reportedAt)) {
            faults.invalid(at + ".sampledAt", "The sample is later than its report.");
        }
        return result == null || reportedAt == null ? null : new Person.LastTest(result, sampledAt, reportedAt);
    }

    private void version() {
        if (body.atLeastVersion() != null && body.atLeastVersion() < 1) {
            faults.invalid("atLeastVersion", "Versions begin with 1.");
        }
    }

    private void notAhead(String field, @Nullable Instant at) {
        if (at != null && at.isAfter(now.plus(CLOCK_TOLERANCE))) {
            faults.invalid(field, "The time lies in the future.");
        }
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
