package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.DecisionCase;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every situation, through the public API: passes and lists arrive as events, officers ask by HTTP. */
@CheckpointService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsIT {
    private static final TestTrust TRUST = TestTrust.SHARED;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private CurrentTrust trust;

    private final TestEvents events = new TestEvents(RealKafka.bootstrap());
    private int plates = 10_000;

    static Stream<DecisionCase> cases() {
        return DecisionCase.all().stream();
    }

    @BeforeAll
    void givenTheSampleRegimes() {
        await().atMost(PATIENCE)
                .until(() ->
                        view.regimeAt(new DivisionCode("220302"), Instant.now()).isPresent());
        events.list(TRUST.trustList(Instant.now(), Instant.now().plus(Duration.ofHours(1))));
        await().atMost(PATIENCE).until(() -> trust.get().isThere());
    }

    @AfterAll
    void close() {
        events.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decisionIsAtLeastWhatTheSituationMustGive(DecisionCase situation) {
        var plate = new Plates("吉A" + plates++, "吉B" + plates++);
        var checkpoint = givenCheckpoint(situation);
        var number = givenPass(situation, situation.at("register"), plate, PassType.UNIFIED);
        givenPass(situation, situation.at("secondPass"), plate, PassType.IN_PROVINCE);
        var regime = givenRuleSet(situation);
        var officer = officerAt(checkpoint);
        givenEarlierInspection(situation, officer, checkpoint, plate);
        givenFreshness(situation);

        var answer = officer.post("/inspections", request(situation, checkpoint, number, plate));

        var expected = situation.expected();
        if (expected.has("httpStatus")) {
            thenRefused(answer, expected);
        } else {
            thenDecided(answer, expected);
        }
        if (regime != null) {
            events.tombstone(EventType.REGIME_SET, regime.key());
            await().atMost(PATIENCE).until(() -> !ruleSetAt(regime.area()).equals(regime.ruleSet()));
        }
    }

    private record Plates(String ours, String other) {
        String of(JsonNode plate) {
            return plate.stringValue().equals("吉A12345") ? ours : other;
        }
    }

    private static void thenRefused(Api.Answer answer, JsonNode expected) {
        assertThat(answer.status()).isEqualTo(expected.get("httpStatus").intValue());
        assertThat(answer.body().get("code").stringValue())
                .isEqualTo(expected.get("problem").stringValue());
        if (expected.has("field")) {
            assertThat(answer.body().get("field").stringValue())
                    .isEqualTo(expected.get("field").stringValue());
        }
        assertThat(answer.body().has("incident")).isEqualTo(expected.has("incident"));
    }

    private static void thenDecided(Api.Answer answer, JsonNode expected) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        var body = answer.body();
        assertThat(List.of(
                        body.get("outcome").stringValue(),
                        body.get("lane").stringValue(),
                        body.at("/pass/standing").stringValue()))
                .as("%s", body)
                .containsExactly(
                        expected.get("outcome").stringValue(),
                        expected.get("lane").stringValue(),
                        expected.get("standing").stringValue());
        assertThat(codes(body.get("reasons"))).containsAll(DecisionCase.texts(expected.get("reasons")));
        assertThat(codes(body.get("actions"))).containsAll(DecisionCase.texts(expected.get("actions")));
        assertThat(body.get("recorded").stringValue()).isEqualTo("KAFKA");
    }

    private static List<String> codes(JsonNode items) {
        var codes = new ArrayList<String>();
        items.forEach(item -> codes.add(item.get("code").stringValue()));
        return codes;
    }

    private String givenCheckpoint(DecisionCase situation) {
        var given = situation.at("checkpoint");
        var county = given.has("county") ? given.get("county").stringValue() : "220302";
        var code = new CheckpointCode("CP" + county
                + String.format("%03d", 500 + Integer.parseInt(situation.id().substring(1))));
        if (given.get("status").stringValue().equals("NOT_IN_REGISTER")) {
            return code.value();
        }
        var now = Instant.now();
        events.checkpoint(new CheckpointState(
                code.value(),
                1,
                "test",
                county,
                CheckpointState.Site.valueOf(given.get("site").stringValue()),
                CheckpointState.Status.valueOf(given.get("status").stringValue()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "test",
                null,
                given.has("deadlineHours") ? hours(now, given.get("deadlineHours")) : null,
                null,
                List.of(),
                false,
                now));
        await().atMost(PATIENCE).until(() -> view.checkpoint(code).isPresent());
        return code.value();
    }

    private String givenPass(DecisionCase situation, JsonNode pass, Plates plates, PassType type) {
        var serial = Integer.parseInt(situation.id().substring(1));
        var number = PassNumber.of(type, new DivisionCode("220104"), serial);
        if (!pass.isObject()) {
            return number.value();
        }
        if (situation.presented().equals("TOKEN_NOT_IN_VIEW")) {
            return number.value();
        }
        var now = Instant.now();
        events.pass(new PassState(
                number.value(),
                1,
                type,
                PassState.Status.valueOf(pass.get("state").stringValue()),
                plates.of(pass.get("plate")),
                PlateColour.valueOf(pass.get("plateColour").stringValue()),
                pass.get("origin").stringValue(),
                pass.get("destination").stringValue(),
                DecisionCase.texts(pass.get("via")),
                pass.get("returnTrip").booleanValue(),
                GoodsCategory.LIVING,
                hours(now, pass.get("validFromHours")),
                hours(now, pass.get("validUntilHours")),
                "220104",
                Department.COMMERCE,
                null,
                null,
                PassState.Channel.ONLINE,
                null,
                false,
                null,
                code(number, pass),
                now,
                now));
        assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
        return number.value();
    }

    private static PassState.Code code(PassNumber number, JsonNode pass) {
        var crew = DecisionCase.texts(pass.get("crew")).stream()
                .map(id -> String.format(
                        Locale.ROOT, "%04x", CrewMark.of(number, 1, id).value()))
                .toList();
        return new PassState.Code(1, TestTrust.LIST, 1, crew);
    }

    private @Nullable RegimeState givenRuleSet(DecisionCase situation) {
        var ruleSet = situation.at("ruleSet").stringValue();
        var area = situation.at("checkpoint").path("county").stringValue("220302");
        if (ruleSetAt(area).equals(ruleSet)) {
            return null;
        }
        var regime = new RegimeState(area, 1, ruleSet, Instant.now().minusSeconds(60), null, Instant.now());
        events.regime(regime);
        await().atMost(PATIENCE).until(() -> ruleSetAt(area).equals(ruleSet));
        return regime;
    }

    private String ruleSetAt(String county) {
        return view.regimeAt(new DivisionCode(county), Instant.now())
                .orElseThrow()
                .ruleSet();
    }

    private void givenEarlierInspection(DecisionCase situation, Api officer, String checkpoint, Plates plates) {
        if (situation.at("earlierInspection").isObject()) {
            var person = new HashMap<>(driver());
            person.put("antigen", "NEGATIVE");
            person.put("pcrTakenHere", true);
            var earlier = officer.post(
                    "/inspections",
                    Map.of(
                            "inspectionId", UUID.randomUUID(),
                            "checkpoint", checkpoint,
                            "observedAt", Instant.now().toString(),
                            "plate", plates.ours(),
                            "persons", List.of(person)));
            assertThat(earlier.status()).isEqualTo(200);
        }
    }

    private void givenFreshness(DecisionCase situation) {
        if (situation.flag("viewStale")) {
            await().atMost(PATIENCE).until(() -> !view.time(Instant.now()).fresh());
        } else {
            events.beat(Instant.now());
            await().atMost(PATIENCE).until(() -> view.time(Instant.now()).fresh());
        }
    }

    private Api officerAt(String checkpoint) {
        return Api.withToken(
                port,
                TestIssuer.tokenWith(
                        Map.of("sub", "officer", "roles", List.of("OFFICER"), "checkpoints", List.of(checkpoint))));
    }

    private static Map<String, Object> driver() {
        return Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
    }

    private static Map<String, Object> request(
            DecisionCase situation, String checkpoint, String number, Plates plates) {
        var now = Instant.now();
        var body = new HashMap<String, Object>();
        body.put("inspectionId", UUID.randomUUID());
        body.put("checkpoint", checkpoint);
        body.put("observedAt", now.toString());
        body.put("plate", plates.of(situation.at("plate")));
        if (situation.presented().startsWith("NUMBER:")) {
            body.put("passNumber", situation.presented().substring("NUMBER:".length()));
        } else if (situation.presented().contains("TOKEN")) {
            body.put("token", token(situation, number, plates));
        }
        if (situation.at("crewSeen").isArray()) {
            body.put("crewSeen", DecisionCase.texts(situation.at("crewSeen")));
        }
        for (var optional : List.of("travelDirection", "arrivalNotice", "emergencyPermit")) {
            if (situation.at(optional).isString()) {
                body.put(optional, situation.at(optional).stringValue());
            } else if (situation.at(optional).isBoolean()) {
                body.put(optional, situation.at(optional).booleanValue());
            }
        }
        var persons = new ArrayList<Map<String, Object>>();
        situation.at("persons").forEach(person -> persons.add(person(person, now)));
        body.put("persons", persons);
        return body;
    }

    private static String token(DecisionCase situation, String number, Plates plates) {
        var shown = situation.presented();
        var division = shown.contains(":") ? shown.split(":", 2)[1] : "220104";
        var issuer = new Authority(new DivisionCode(division), Department.COMMERCE);
        var pass = new PassNumber(number);
        var claims = TestTrust.claims(issuer, pass, 1, plates.ours(), 1, List.of("D1"), Instant.now());
        if (shown.startsWith("UNKNOWN_KEY")) {
            return PassTokens.sign(claims, SigningKey.generate());
        }
        return shown.startsWith("TAMPERED") ? TRUST.tampered(claims) : TRUST.token(claims);
    }

    private static Map<String, Object> person(JsonNode given, Instant now) {
        var person = new HashMap<String, Object>();
        person.put("role", given.get("role").stringValue());
        person.put("temperatureC", given.get("temperatureC").doubleValue());
        person.put("healthCode", given.get("healthCode").stringValue());
        person.put("itineraryStarred", given.get("itineraryStarred").booleanValue());
        if (given.path("lastTest").isObject()) {
            var test = given.get("lastTest");
            person.put(
                    "lastTest",
                    Map.of(
                            "result", test.get("result").stringValue(),
                            "reportedAt",
                                    now.minus(Duration.ofHours(
                                                    test.get("hoursSinceReport").longValue()))
                                            .toString()));
        }
        if (given.has("antigen")) {
            person.put("antigen", given.get("antigen").stringValue());
        }
        if (given.has("pcrTakenHere")) {
            person.put("pcrTakenHere", given.get("pcrTakenHere").booleanValue());
        }
        return person;
    }

    private static Instant hours(Instant now, JsonNode hours) {
        return now.plusMillis(Math.round(hours.doubleValue() * 3_600_000));
    }
}
