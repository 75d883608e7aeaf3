package org.freightpass.checkpoint.inspecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.freightpass.checkpoint.deciding.json.ShippedTable;
import org.freightpass.contracts.PlaceCode;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scanner page's interpreter says what the service's says, of every situation: {@code static/scan/decision.js} runs
 * here in a JavaScript engine of the JVM, from what the page sees to the decision.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerPageTests {
    private static final Path MODULE = Path.of("src/main/resources/static/scan/decision.js");
    private static final String RUN = """
            import { ruleSet, refuse, decide, situation } from 'MODULE';
            const table = JSON.parse(tableText);
            (seenText, id) => {
              const set = ruleSet(table, id);
              const given = situation(JSON.parse(seenText));
              const decision = decide(given, set);
              return JSON.stringify({ ...decision, refused: refuse(given, set)?.code ?? null });
            };
            """;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("js.esm-eval-returns-exports", "false")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private Value page = context.asValue(null);

    static Stream<DecisionCase> cases() {
        return Stream.concat(DecisionCase.all().stream(), DecisionCase.ofTelephone().stream());
    }

    static Stream<Long> seeds() {
        var fresh = new Random().nextLong();
        return Stream.concat(
                IntStream.range(0, 400).mapToObj(i -> 7_000L + i),
                IntStream.range(0, 100).mapToObj(i -> fresh + i));
    }

    @BeforeAll
    void load() throws IOException {
        assertThat(Files.exists(MODULE)).isTrue();
        context.getBindings("js")
                .putMember("tableText", ShippedTable.deciding().table().text());
        var source = Source.newBuilder(
                        "js", RUN.replace("MODULE", MODULE.toAbsolutePath().toString()), "run.mjs")
                .mimeType("application/javascript+module")
                .build();
        page = context.eval(source);
    }

    @AfterAll
    void close() {
        context.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pageDecidesTheSharedSituationsAlike(DecisionCase given) {
        thenPageAgrees(Situations.of(given));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pageDecidesRandomSituationsAlike(long seed) {
        thenPageAgrees(new RandomSituations(seed).next());
    }

    private void thenPageAgrees(Situations given) {
        var judged = given.judge();
        var decision = judged.decision();
        var expected = new LinkedHashMap<String, Object>();
        expected.put("outcome", decision.outcome());
        expected.put("lane", decision.lane());
        expected.put("standing", decision.standing());
        expected.put(
                "pass",
                decision.pass() == null ? null : decision.pass().number().value());
        expected.put("reasons", decision.reasons());
        expected.put("actions", decision.actions());
        expected.put("ruleSet", decision.ruleSet());
        expected.put("refused", judged.refusal());

        var said = page.execute(MAPPER.writeValueAsString(seen(given.situation())), given.ruleSet())
                .asString();

        assertThat(MAPPER.readTree(said)).isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(expected)));
    }

    /** What the page has at hand: the body it would send, the register's and the trust list's word on it. */
    private static Map<String, Object> seen(Situation situation) {
        var seen = new LinkedHashMap<String, Object>();
        seen.put("at", situation.at().toString());
        seen.put("home", situation.knowledge().home().value());
        seen.put("request", request(situation));
        var place = situation.place();
        var checkpoint = new LinkedHashMap<String, Object>();
        checkpoint.put("county", place.county().value());
        checkpoint.put("site", place.site());
        checkpoint.put("approved", place.approved());
        checkpoint.put("until", place.until() == null ? null : place.until().toString());
        seen.put("checkpoint", checkpoint);
        var code = situation.presented().code();
        if (code != null) {
            seen.put(
                    "token",
                    Map.of("check", code.check(), "issuer", code.issuer().value()));
        }
        seen.put(
                "passes",
                situation.presented().passes().stream()
                        .map(ScannerPageTests::pass)
                        .toList());
        seen.put(
                "view",
                Map.of(
                        "atHand", situation.knowledge().viewAtHand(),
                        "fresh", situation.knowledge().viewFresh(),
                        "behind", situation.knowledge().behind()));
        seen.put("trust", Map.of("fresh", situation.knowledge().trustFresh()));
        var earlier = situation.earlier();
        if (earlier != null) {
            seen.put(
                    "earlier",
                    Map.of(
                            "at", earlier.at().toString(),
                            "drivers", earlier.sampledAs(Person.Role.DRIVER),
                            "companions", earlier.sampledAs(Person.Role.COMPANION)));
        }
        return seen;
    }

    private static Map<String, Object> request(Situation situation) {
        var body = new LinkedHashMap<String, Object>();
        var journey = situation.journey();
        body.put("observedAt", situation.observedAt().toString());
        body.put("plate", situation.vehicle().plate().value());
        body.put("travelDirection", journey.direction());
        var claimed = journey.claimed();
        if (claimed != null) {
            body.put(
                    "claimedRoute",
                    Map.of(
                            "origin", claimed.origin().value(),
                            "destination", claimed.destination().value()));
        }
        body.put("arrivalNotice", journey.arrivalNotice());
        body.put("emergencyPermit", journey.emergencyPermit());
        body.put("disinfected", journey.disinfected());
        body.put(
                "crewSeen",
                IntStream.range(0, situation.presented().crewSeen())
                        .mapToObj(i -> "00000" + i)
                        .toList());
        var typed = situation.presented().typed();
        body.put("passNumber", typed == null ? null : typed.value());
        body.put(
                "persons",
                situation.persons().stream().map(ScannerPageTests::person).toList());
        return body;
    }

    private static Map<String, Object> person(Person person) {
        var body = new LinkedHashMap<String, Object>();
        body.put("role", person.role());
        body.put("temperatureC", person.temperature());
        body.put("healthCode", person.healthCode());
        body.put("itineraryStarred", person.itineraryStarred());
        var test = person.lastTest();
        if (test != null) {
            var last = new LinkedHashMap<String, Object>();
            last.put("result", test.result());
            last.put(
                    "sampledAt",
                    test.sampledAt() == null ? null : test.sampledAt().toString());
            last.put("reportedAt", test.reportedAt().toString());
            body.put("lastTest", last);
        }
        body.put("antigen", person.antigen());
        body.put("pcrTakenHere", person.pcrTakenHere());
        return body;
    }

    private static Map<String, Object> pass(Situation.FoundPass found) {
        var pass = found.pass();
        var code = pass.code();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", pass.number().value());
        shown.put("plate", pass.plate().value());
        shown.put("plateColour", pass.plateColour());
        shown.put("origin", pass.origin().value());
        shown.put("destination", pass.destination().value());
        shown.put("via", pass.via().stream().map(PlaceCode::value).toList());
        shown.put("returnTrip", pass.returnTrip());
        shown.put("validFrom", pass.validFrom().toString());
        shown.put("validUntil", pass.validUntil().toString());
        shown.put("found", found.way());
        shown.put("state", pass.state());
        shown.put("status", found.status());
        shown.put("codeVersion", code == null ? null : code.version());
        shown.put("shownVersion", found.shownVersion());
        shown.put("crewFits", found.crewFits());
        return shown;
    }
}
