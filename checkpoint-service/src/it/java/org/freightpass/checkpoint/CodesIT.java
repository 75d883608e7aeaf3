package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.InspectionRecord.Presented;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.status.Status;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Signed codes and the lists they are judged by, from the topics to the officer's answer. */
@CheckpointService
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesIT {
    private static final TestTrust TRUST = TestTrust.SHARED;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HERE = "CP220302001";

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private CurrentTrust trust;

    private final TestEvents events = new TestEvents(RealKafka.bootstrap());

    @BeforeAll
    void givenTheSampleRegisterAndATrustList() {
        events.list(TRUST.trustList(Instant.now(), Instant.now().plus(Duration.ofHours(1))));
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode(HERE)).isPresent()
                        && trust.get().isThere());
    }

    @AfterAll
    void close() {
        events.close();
    }

    @Test
    void statusListSaysWhatBecameOfACodeThatTheRegisterDoesNotHave() {
        var number = new PassNumber("220104700001");
        var token = TRUST.token(TestTrust.claims(number, 1, "吉A30001", 70_001, List.of()));
        var later = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        events.list(TRUST.statusList(later, 70_001, Status.SUSPENDED));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(standing(scanned("吉A30001", token))).isEqualTo("SUSPENDED"));
        events.list(TRUST.statusList(later.plusSeconds(1), 70_001, Status.INVALID));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(standing(scanned("吉A30001", token))).isEqualTo("REVOKED"));
    }

    @Test
    void registersWordCountsBeforeTheStatusListsAndAnOlderCodeIsSuperseded() {
        var number = new PassNumber("220104700002");
        var older = TRUST.token(TestTrust.claims(number, 1, "吉A30002", 70_002, List.of()));
        var newer = TRUST.token(TestTrust.claims(number, 2, "吉A30002", 70_003, List.of()));
        events.pass(pass(number, 2, PassState.Status.ACTIVE, "吉A30002", List.of()));
        assertThat(view.awaitVersion(number, 2, PATIENCE)).isTrue();

        assertThat(standing(scanned("吉A30002", older))).isEqualTo("SUPERSEDED");
        assertThat(standing(scanned("吉A30002", newer))).isEqualTo("VALID");
    }

    @Test
    void recordSaysHowThePassWasFoundAndWhichWayItWent() {
        var number = new PassNumber("220104700007");
        var token = TRUST.token(TestTrust.claims(number, 1, "吉A30007", 70_007, List.of()));
        events.pass(pass(number, 1, PassState.Status.ACTIVE, "吉A30007", List.of()));
        assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
        var byCode = inspection("吉A30007");
        byCode.put("token", token);
        byCode.put("travelDirection", "RETURN");
        var byPlate = inspection("吉A30007");

        post(byCode);
        post(byPlate);

        assertThat(presented(byCode))
                .isEqualTo(new Presented(Presented.By.CODE, 1, Presented.TravelDirection.RETURN, "220104", "210102"));
        assertThat(presented(byPlate)).isEqualTo(new Presented(Presented.By.PLATE, null, null, "220104", "210102"));
    }

    private static Presented presented(Map<String, Object> asked) {
        var id = String.valueOf(asked.get("inspectionId"));
        try (var records = new TestReading(RealKafka.bootstrap(), Topics.INSPECTIONS)) {
            var found = records.await(
                    record -> new String(record.value(), StandardCharsets.UTF_8).contains(id), 1, PATIENCE);
            var json = new String(found.getFirst().value(), StandardCharsets.UTF_8);
            return Objects.requireNonNull(
                    new EventJson().read(json, InspectionRecord.class).presented());
        }
    }

    @Test
    void typedNumberWithItsCheckDigitsFindsThePassAndItsCrewIsCompared() {
        var number = new PassNumber("220104700003");
        events.pass(pass(number, 1, PassState.Status.ACTIVE, "吉A30003", List.of("123456")));
        assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
        var body = inspection("吉A30003");
        body.put("passNumber", new TypedNumber(number).shown());

        body.put("crewSeen", List.of("123456"));
        assertThat(standing(post(body))).isEqualTo("VALID");
        body.put("inspectionId", UUID.randomUUID());
        body.put("crewSeen", List.of("123456", "65432X"));
        assertThat(standing(post(body))).isEqualTo("CREW_MISMATCH");
    }

    @Test
    void listThatNobodyTrustedSignedIsSetAsideAndTheTopicGoesOn() {
        var now = Instant.now();
        events.list(TRUST.trustList(now.plusSeconds(90), now.plusSeconds(900), SigningKey.generate()));
        events.list(TRUST.statusList("status-list:220104-77", now, 1, Status.INVALID, TRUST.key()));

        try (var letters = new TestReading(RealKafka.bootstrap(), Topics.TRUST + Topics.DEAD_LETTERS)) {
            assertThat(letters.awaitKey("trust-list", PATIENCE)).isTrue();
            assertThat(letters.awaitKey("status-list:220104-77", PATIENCE)).isTrue();
        }
        assertThat(view.lists()).noneMatch(list -> list.name().endsWith("-77"));
        assertThat(trust.get().isThere()).isTrue();
    }

    @Test
    void whatIsNoCodeIsRefusedWithTheFieldAndTheRemedyAndNothingIsLogged(CapturedOutput output) {
        var token = TRUST.token(TestTrust.claims(new PassNumber("220104700004"), 1, "吉A30004", 1, List.of()));
        var body = inspection("吉A30004");
        body.put("token", token.substring(0, token.length() - 9));
        body.put("crewSeen", List.of("98765X"));

        var answer = post(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("PASS_CODE_UNREADABLE");
        assertThat(answer.body().get("field").stringValue()).isEqualTo("token");
        assertThat(answer.body().get("remedy").stringValue()).contains("Scan the code again", "type the number");
        assertThat(answer.body().toString()).doesNotContain(token.substring(4, 40), "98765X");
        assertThat(output.getAll()).doesNotContain(token.substring(4, 40), "98765X");
    }

    @Test
    void codeAndNumberTogetherAndWrongDocumentsAreRefused() {
        var body = inspection("吉A30005");
        body.put("token", "FP1:X");
        body.put("passNumber", "220104700005");
        assertThat(field(post(body))).isEqualTo("400 passNumber");
        body.remove("passNumber");
        body.remove("token");
        body.put("crewSeen", List.of("123456", "too long for one"));
        var answer = post(body);
        assertThat(field(answer)).isEqualTo("400 crewSeen[1]");
        assertThat(answer.body().toString()).doesNotContain("too long for one");
    }

    @Test
    void shuttleAtItsFactorysGateIsRegisteredAndDisinfected() {
        var gate = "CP220104801";
        var now = Instant.now();
        events.checkpoint(new CheckpointState(
                gate,
                1,
                "gate",
                "220104",
                CheckpointState.Site.FACTORY_GATE,
                CheckpointState.Status.RETAINED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "test",
                null,
                null,
                null,
                List.of(),
                false,
                now));
        var number = PassNumber.of(PassType.STAFF_SHUTTLE, new DivisionCode("220104"), 700_006);
        events.pass(pass(number, 1, PassState.Status.ACTIVE, "吉A30006", List.of("123456")));
        assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode(gate)).isPresent());
        var officer = Api.withToken(
                port,
                TestIssuer.tokenWith(Map.of("sub", "gate", "roles", List.of("OFFICER"), "checkpoints", List.of(gate))));
        var body = inspection("吉A30006");
        body.put("checkpoint", gate);

        var first = officer.post("/inspections", body);
        assertThat(first.body().get("outcome").stringValue()).isEqualTo("COMPLETE_ON_SITE");
        assertThat(first.body().get("actions").toString()).contains("REGISTER_PERSON", "DISINFECT_VEHICLE");

        body.put("inspectionId", UUID.randomUUID());
        body.put("crewSeen", List.of("123456"));
        body.put("disinfected", true);
        var second = officer.post("/inspections", body);
        assertThat(second.body().get("outcome").stringValue()).isEqualTo("RELEASE");
        assertThat(standing(second)).isEqualTo("VALID");
    }

    @Test
    void emergencyPassIsFoundByThePlateAndNobodyNeedsToBeDescribed() {
        var number = PassNumber.of(PassType.EMERGENCY, new DivisionCode("220104"), 700_007);
        events.pass(pass(number, 1, PassState.Status.ACTIVE, "吉A30017", List.of()));
        assertThat(view.awaitVersion(number, 1, PATIENCE)).isTrue();
        var body = inspection("吉A30017");
        body.put("persons", List.of());

        var answer = post(body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().get("lane").stringValue()).isEqualTo("PRIORITY");
        assertThat(answer.body().get("reasons").toString()).contains("EMERGENCY_TRANSPORT");
    }

    @Test
    void rulesAreServedWithATagAndNotSentAgainWhileItHolds() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/rules"))
                    .header("Authorization", "Bearer " + TestIssuer.token("officer1"));
            var first = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var again = http.send(request.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).contains("\"CP-05\"", "2022-12-09", "体温异常");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    private Api.Answer scanned(String plate, String token) {
        var body = inspection(plate);
        body.put("token", token);
        return post(body);
    }

    private Api.Answer post(Map<String, Object> body) {
        return Api.as(port, "officer1").post("/inspections", body);
    }

    private static String standing(Api.Answer answer) {
        JsonNode standing = answer.body().at("/pass/standing");
        return standing.isString() ? standing.stringValue() : answer.body().toString();
    }

    private static String field(Api.Answer answer) {
        return answer.status() + " " + answer.body().get("field").stringValue();
    }

    private static Map<String, Object> inspection(String plate) {
        var body = new HashMap<String, Object>();
        body.put("inspectionId", UUID.randomUUID());
        body.put("checkpoint", HERE);
        body.put("observedAt", Instant.now().toString());
        body.put("plate", plate);
        body.put(
                "persons",
                List.of(Map.of(
                        "role",
                        "DRIVER",
                        "temperatureC",
                        36.5,
                        "healthCode",
                        "GREEN",
                        "itineraryStarred",
                        false,
                        "lastTest",
                        Map.of(
                                "result",
                                "NEGATIVE",
                                "reportedAt",
                                Instant.now().minus(Duration.ofHours(1)).toString()))));
        return body;
    }

    private static PassState pass(
            PassNumber number, int version, PassState.Status state, String plate, List<String> crew) {
        var now = Instant.now();
        var marks = crew.stream()
                .map(id -> String.format(
                        Locale.ROOT, "%04x", CrewMark.of(number, version, id).value()))
                .toList();
        return new PassState(
                number.value(),
                version,
                number.type(),
                state,
                plate,
                PlateColour.YELLOW,
                "220104",
                "210102",
                List.of("220302"),
                true,
                GoodsCategory.LIVING,
                now.minusSeconds(60),
                now.plusSeconds(3600),
                "220104",
                Department.COMMERCE,
                null,
                null,
                PassState.Channel.ONLINE,
                null,
                false,
                null,
                new PassState.Code(version, TestTrust.LIST, 70_000 + version, marks),
                now,
                now);
    }
}
