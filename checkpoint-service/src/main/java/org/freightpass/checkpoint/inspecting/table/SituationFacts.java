package org.freightpass.checkpoint.inspecting.table;

import java.time.Instant;
import java.util.Map;
import org.freightpass.checkpoint.deciding.Facts;
import org.freightpass.checkpoint.deciding.Facts.Gathering;
import org.freightpass.checkpoint.inspecting.Person;
import org.freightpass.checkpoint.inspecting.RegisteredPass;
import org.freightpass.checkpoint.inspecting.Situation;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** A situation as the flat facts that the table lists as given; {@code situation()} of the scanner page does the same. */
final class SituationFacts {
    private SituationFacts() {}

    static Facts of(Situation situation) {
        return new Facts(
                whole(situation),
                situation.persons().stream().map(SituationFacts::person).toList(),
                situation.presented().passes().stream()
                        .map(SituationFacts::pass)
                        .toList());
    }

    private static Map<String, Object> whole(Situation situation) {
        var facts = new Gathering()
                .with("at", time(situation.at()))
                .with("observedAt", time(situation.observedAt()))
                .with("vehicle.plate", situation.vehicle().plate().value())
                .with("vehicle.colour", word(situation.vehicle().colour()))
                .with("vehicle.disinfected", situation.journey().disinfected())
                .with("crew.seen", situation.presented().crewSeen());
        place(situation, facts);
        journey(situation, facts);
        earlier(situation, facts);
        shown(situation, facts);
        return facts.done();
    }

    private static void place(Situation situation, Gathering facts) {
        var place = situation.place();
        facts.with("checkpoint.county", place.county().value())
                .with("checkpoint.site", word(place.site()))
                .with("checkpoint.approved", place.approved())
                .with("checkpoint.until", time(place.until()));
    }

    private static void journey(Situation situation, Gathering facts) {
        var journey = situation.journey();
        facts.with("journey.direction", word(journey.direction()))
                .with("journey.arrivalNotice", journey.arrivalNotice())
                .with("journey.emergencyPermit", journey.emergencyPermit());
        var claimed = journey.claimed();
        if (claimed != null) {
            facts.with("journey.origin", claimed.origin().value())
                    .with("journey.destination", claimed.destination().value());
        }
    }

    private static void earlier(Situation situation, Gathering facts) {
        var earlier = situation.earlier();
        if (earlier != null) {
            facts.with("earlier.at", time(earlier.at()))
                    .with("earlier.drivers", earlier.sampledAs(Person.Role.DRIVER))
                    .with("earlier.companions", earlier.sampledAs(Person.Role.COMPANION));
        }
    }

    private static void shown(Situation situation, Gathering facts) {
        var known = situation.knowledge();
        facts.with("view.atHand", known.viewAtHand())
                .with("view.fresh", known.viewFresh())
                .with("view.behind", known.behind())
                .with("trust.fresh", known.trustFresh());
        var code = situation.presented().code();
        facts.with("token.check", code == null ? "NONE" : word(code.check()))
                .with("token.home", code == null ? null : known.home().covers(code.issuer()));
        var typed = situation.presented().typed();
        if (typed != null) {
            facts.with("number.typed", typed.value())
                    .with("number.type", word(typed.type()))
                    .with("number.home", known.home().covers(typed.division()));
        }
    }

    private static Map<String, Object> person(Person person) {
        var facts = new Gathering()
                .with("role", word(person.role()))
                .with("temperature", person.temperature())
                .with("healthCode", word(person.healthCode()))
                .with("itineraryStarred", person.itineraryStarred())
                .with("antigen", word(person.antigen()))
                .with("pcrTaken", person.pcrTakenHere());
        var test = person.lastTest();
        if (test != null) {
            facts.with("test.result", word(test.result()))
                    .with("test.sampledAt", time(test.sampledAt()))
                    .with("test.reportedAt", time(test.reportedAt()));
        }
        return facts.done();
    }

    private static Map<String, Object> pass(Situation.FoundPass found) {
        RegisteredPass pass = found.pass();
        var code = pass.code();
        return new Gathering()
                .with("pass.number", pass.number().value())
                .with("pass.type", word(pass.number().type()))
                .with("pass.found", word(found.way()))
                .with("pass.state", word(pass.state()))
                .with("pass.status", word(found.status()))
                .with("pass.plate", pass.plate().value())
                .with("pass.colour", word(pass.plateColour()))
                .with("pass.origin", division(pass.origin()))
                .with("pass.destination", division(pass.destination()))
                .with("pass.via", pass.via().stream().map(PlaceCode::value).toList())
                .with("pass.returnTrip", pass.returnTrip())
                .with("pass.validFrom", time(pass.validFrom()))
                .with("pass.validUntil", time(pass.validUntil()))
                .with("pass.codeVersion", code == null ? null : code.version())
                .with("pass.shownVersion", found.shownVersion())
                .with("pass.crewFits", found.crewFits())
                .done();
    }

    private static String division(DivisionCode code) {
        return code.value();
    }

    private static @Nullable Long time(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
