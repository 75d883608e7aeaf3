package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.Topics;
import org.freightpass.testkit.RealKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What follows a decision: stops, reports, results, waiting. */
@CheckpointService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NO_MORE_WITHIN = Duration.ofSeconds(5);
    private static final String HERE = "CP220302001";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private JdbcClient jdbc;

    private final TestEvents events = new TestEvents(RealKafka.bootstrap());

    @BeforeAll
    void givenTheSampleRegister() {
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode(HERE)).isPresent());
    }

    @AfterAll
    void close() {
        events.close();
    }

    @Test
    void officersStopIsOneAlertHoweverOftenItIsNoted() {
        var id = inspected(HERE, true, null);
        var stop = Map.of("reason", "PCR_RESULT_AWAITED", "text", "Wang waits, 13800138000");
        var noted = Api.as(port, "officer1").post("/inspections/" + id + "/stop", stop);
        var again = Api.as(port, "officer1").post("/inspections/" + id + "/stop", stop);

        assertThat(noted.status()).as("%s", noted.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(noted.body());
        var alertId = noted.body().get("alertId").stringValue();
        var alerts = alerts(event -> alertId.equals(event.key()), 1);
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst()).contains("EXCESS_DEMAND", HERE).doesNotContain("Wang", "13800138000");
        assertThat(Api.as(port, "officer2")
                        .post("/inspections/" + id + "/stop", stop)
                        .status())
                .isEqualTo(403);
        assertThat(Api.as(port, "officer1")
                        .post("/inspections/" + id + "/stop", Map.of("reason", "OTHER"))
                        .body()
                        .get("field")
                        .stringValue())
                .isEqualTo("text");
    }

    @Test
    void vehicleThatTheDecisionHoldsIsNotStoppedBeyondIt() {
        var body = inspection(HERE, true, null);
        body.put(
                "persons",
                List.of(Map.of(
                        "role", "DRIVER", "temperatureC", 39, "healthCode", "GREEN", "itineraryStarred", false)));
        assertThat(Api.as(port, "officer1").post("/inspections", body).status()).isEqualTo(200);

        var answer = Api.as(port, "officer1")
                .post("/inspections/" + body.get("inspectionId") + "/stop", Map.of("reason", "PCR_RESULT_AWAITED"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("STOP_COVERED");
    }

    @Test
    void driverReportsWithPassAndPlateAndOnlySixAnHour() {
        var number = givenPass("吉A60001");
        var nobody = Api.anonymous(port);
        assertThat(nobody.post("/stops", report(number, "吉A60002", HERE)).status())
                .isEqualTo(422);

        var first = nobody.post("/stops", report(number, "吉A60001", HERE));
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        var alertId = first.body().get("alertId").stringValue();
        assertThat(alerts(event -> alertId.equals(event.key()), 1)).hasSize(1);
        for (var serial = 1; serial <= 5; serial++) {
            assertThat(nobody.post("/stops", report(number, "吉A60001", "CP22010400" + serial))
                            .status())
                    .isEqualTo(201);
        }
        var seventh = nobody.post("/stops", report(number, "吉A60001", "CP220104006"));
        assertThat(seventh.status()).isEqualTo(429);
        assertThat(seventh.body().get("rule").stringValue()).isEqualTo("ST-05");
    }

    @ParameterizedTest
    @CsvSource({
        "passNumber, , passNumber",
        "passNumber, 12, passNumber",
        "plate, x, plate",
        "checkpoint, , checkpoint",
        "reason, HUNGRY, reason",
        "text, my number is 13800138000, text",
        "driverName, Wang, driverName"
    })
    void badReportIsNamed(String name, @Nullable String value, String field) {
        var body = new HashMap<>(report(givenPass("吉A60003"), "吉A60003", HERE));
        if (value == null) {
            body.remove(name);
        } else {
            body.put(name, value);
        }
        var answer = Api.anonymous(port).post("/stops", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.body().get("field").stringValue()).isEqualTo(field);
    }

    @Test
    void positiveResultIsToldHereAndAheadOnceAndStands() {
        var number = givenPass("吉A60004");
        var id = inspected(HERE, false, number);
        var officer = Api.as(port, "officer1");
        var path = "/inspections/" + id + "/pcr-result";
        assertThat(officer.post(path, Map.of("result", "NEGATIVE")).status()).isEqualTo(200);
        assertThat(officer.post(path, Map.of("result", "POSITIVE")).status()).isEqualTo(200);
        assertThat(officer.post(path, Map.of("result", "POSITIVE")).status()).isEqualTo(200);
        assertThat(officer.post(path, Map.of("result", "NEGATIVE"))
                        .body()
                        .get("code")
                        .stringValue())
                .isEqualTo("RESULT_STANDS");
        assertThat(Api.as(port, "officer2")
                        .post(path, Map.of("result", "NEGATIVE"))
                        .status())
                .isEqualTo(403);

        // One here, and one for each of the five places that the pass says lie ahead.
        var told = alerts(event -> text(event).contains(number) && text(event).contains("POSITIVE_TEST"), 6);
        assertThat(told).hasSize(6);
        assertThat(told.stream().map(alert -> JSON.readTree(alert).get("county").stringValue()))
                .doesNotHaveDuplicates()
                .contains("220302");
    }

    @Test
    void resultWithoutASampleIsRefused() {
        var id = inspected(HERE, true, null);
        var answer = Api.as(port, "officer1").post("/inspections/" + id + "/pcr-result", Map.of("result", "POSITIVE"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("NO_SAMPLE_TAKEN");
    }

    @Test
    void waitingIsShownAndAHalfHourIsToldOnceForTheHour() {
        var decidedAt = Instant.parse("2022-04-18T03:20:00Z");
        for (var minutes : List.of(5, 10, 29, 30, 45)) {
            record("CP220202001", decidedAt, minutes);
        }
        var now = Instant.now();
        for (var minutes : List.of(5, 10, 15, 20, 40)) {
            record("CP220281001", now, minutes);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Api.anonymous(port)
                                .get("/checkpoints/CP220281001/waiting")
                                .body()
                                .get("days")
                                .valueStream()
                                .mapToInt(day -> day.get("vehicles").intValue())
                                .sum())
                        .isEqualTo(5));
        var days = Api.anonymous(port)
                .get("/checkpoints/CP220281001/waiting")
                .body()
                .get("days");
        var last = days.get(days.size() - 1);
        assertThat(last.get("median").intValue()).isEqualTo(15);
        assertThat(last.get("p90").intValue()).isEqualTo(40);
        assertThat(last.get("max").intValue()).isEqualTo(40);
        assertThat(Api.anonymous(port)
                        .get("/checkpoints/waiting?division=220200")
                        .body()
                        .get("items")
                        .valueStream())
                .extracting(row -> row.get("checkpoint").stringValue())
                .contains("CP220281001")
                .doesNotContain("CP220202001");
        await().atMost(PATIENCE).until(() -> longStops("CP220202001") == 1);
        assertThat(alerts(
                        event ->
                                text(event).contains("LONG_STOP") && text(event).contains("CP220202001"),
                        1))
                .hasSize(1);
        assertThat(Api.anonymous(port)
                        .get("/checkpoints/CP220281001/waiting?days=32")
                        .status())
                .isEqualTo(400);
    }

    private int longStops(String checkpoint) {
        return jdbc.sql("SELECT count(*) FROM long_stop WHERE checkpoint = :checkpoint")
                .param("checkpoint", checkpoint)
                .query(Integer.class)
                .single();
    }

    private void record(String checkpoint, Instant decidedAt, int minutes) {
        var id = UUID.randomUUID();
        var state = (ObjectNode)
                JSON.readTree(Golden.named("inspection.recorded/v1-full").json());
        state.put("inspectionId", id.toString())
                .put("checkpoint", checkpoint)
                .put("county", checkpoint.substring(2, 8))
                .put("decidedAt", decidedAt.toString())
                .put("minutesWaited", minutes);
        events.send(EventType.INSPECTION_RECORDED, id, state.get("plate").stringValue(), state.toString());
    }

    private String givenPass(String plate) {
        var number = "220302" + plate.substring(2) + "1";
        var state =
                (ObjectNode) JSON.readTree(Golden.named("pass.issued/v1-full").json());
        state.put("number", number).put("plate", plate).put("version", 1);
        events.send(EventType.PASS_ISSUED, UUID.randomUUID(), number, state.toString());
        await().atMost(PATIENCE).until(() -> view.pass(new PassNumber(number)).isPresent());
        return number;
    }

    private String inspected(String checkpoint, boolean tested, @Nullable String number) {
        var body = inspection(checkpoint, tested, number);
        var answer = Api.as(port, "officer1").post("/inspections", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return String.valueOf(body.get("inspectionId"));
    }

    private static Map<String, Object> inspection(String checkpoint, boolean tested, @Nullable String number) {
        var driver = new HashMap<String, Object>(
                Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false));
        if (tested) {
            driver.put(
                    "lastTest",
                    Map.of("result", "NEGATIVE", "reportedAt", Instant.now().minusSeconds(60)));
        }
        var body = new HashMap<String, Object>(Map.of(
                "inspectionId", UUID.randomUUID().toString(),
                "checkpoint", checkpoint,
                "observedAt", Instant.now().toString(),
                "plate", "吉A60009",
                "persons", List.of(driver)));
        if (number != null) {
            body.put("passNumber", number);
        }
        return body;
    }

    private static Map<String, Object> report(String number, String plate, String checkpoint) {
        return Map.of("passNumber", number, "plate", plate, "checkpoint", checkpoint, "reason", "EXTRA_APP_DEMANDED");
    }

    /** Those that are due, however late they come, and one more if it comes soon after them. */
    private static List<String> alerts(Predicate<ConsumerRecord<String, byte[]>> kind, int due) {
        try (var reading = new TestReading(RealKafka.bootstrap(), Topics.ALERTS)) {
            reading.await(kind, due, PATIENCE);
            return reading.await(kind, due + 1, NO_MORE_WITHIN).stream()
                    .map(StoppingIT::text)
                    .toList();
        }
    }

    private static String text(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
