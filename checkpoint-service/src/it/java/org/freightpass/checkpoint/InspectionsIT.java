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
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CheckpointService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HERE = "CP220302001";

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
    void inspectionAskedTwiceIsTheSameAndOnceInTheHistory() {
        var body = inspection("吉A20001");
        var first = Api.as(port, "officer1").post("/inspections", body);
        var again = Api.as(port, "officer1").post("/inspections", body);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(historyOf("吉A20001")).hasSize(1));
    }

    @Test
    void sameIdWithAnotherQuestionIsRefused() {
        var body = inspection("吉A20002");
        Api.as(port, "officer1").post("/inspections", body);
        body.put("plate", "吉A20003");

        var answer = Api.as(port, "officer1").post("/inspections", body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").stringValue()).isEqualTo("INSPECTION_ID_REUSED");
    }

    @Test
    void recordDeliveredTwiceIsOnceInTheHistory() {
        var id = UUID.randomUUID();
        var payload = record(id, "吉A20004");
        events.send(EventType.INSPECTION_RECORDED, id, "吉A20004", payload);
        events.send(EventType.INSPECTION_RECORDED, id, "吉A20004", payload);
        var last = UUID.randomUUID();
        events.send(EventType.INSPECTION_RECORDED, last, "吉A20004", record(last, "吉A20004"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(historyOf("吉A20004")).contains(last));
        assertThat(historyOf("吉A20004")).containsExactlyInAnyOrder(id, last);
    }

    @ParameterizedTest
    @CsvSource({
        "plate, 吉I12345, FIELD_INVALID, plate",
        "plate, , FIELD_MISSING, plate",
        "checkpoint, X1, FIELD_INVALID, checkpoint",
        "inspectionId, 17, FIELD_INVALID, inspectionId",
        "observedAt, yesterday, FIELD_INVALID, observedAt",
        "passNumber, 12, PASS_NUMBER_INVALID, passNumber",
        "passNumber, 22010400000171, PASS_NUMBER_INVALID, passNumber",
        "atLeastVersion, 0, FIELD_INVALID, atLeastVersion",
        "arrivedAt, 2999-01-01T00:00:00Z, FIELD_INVALID, arrivedAt"
    })
    void badFieldIsNamed(String name, String value, String code, String field) {
        var body = inspection("吉A20005");
        if (value == null) {
            body.remove(name);
        } else {
            body.put(name, value);
        }

        var answer = Api.as(port, "officer1").post("/inspections", body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.body().get("code").stringValue()).isEqualTo(code);
        assertThat(answer.body().get("field").stringValue()).isEqualTo(field);
        assertThat(answer.body().get("remedy").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"29.9, 400", "30, 200", "45, 200", "45.1, 400"})
    void temperatureIsPlausible(double temperature, int status) {
        var body = inspection("吉A20006");
        var person = new HashMap<>(driver());
        person.put("temperatureC", temperature);
        body.put("persons", List.of(person));

        assertThat(Api.as(port, "officer1").post("/inspections", body).status()).isEqualTo(status);
    }

    @Test
    void telephoneWhoseClockIsOffIsToldSo() {
        var body = inspection("吉A20007");
        body.put("observedAt", Instant.now().minusSeconds(180).toString());

        var answer = Api.as(port, "officer1").post("/inspections", body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("reasons").toString()).contains("CLOCK_OFF");
    }

    @Test
    void anotherOfficersCheckpointIsForbiddenAndAnUnregisteredOneIsAnIncident() {
        var foreign = Api.as(port, "officer2").post("/inspections", inspection("吉A20008"));
        var unregistered = inspection("吉A20008");
        unregistered.put("checkpoint", "CP220302998");
        var incident = Api.as(port, "officer1").post("/inspections", unregistered);

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(incident.status()).isEqualTo(409);
        assertThat(incident.body().get("incident").stringValue()).isNotBlank();
        // What comes after on the same plate shows that everything before it has arrived.
        var last = UUID.randomUUID();
        events.send(EventType.INSPECTION_RECORDED, last, "吉A20008", record(last, "吉A20008"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(historyOf("吉A20008")).contains(last));
        assertThat(historyOf("吉A20008")).containsExactly(last);
    }

    @Test
    void whatAnInspectionTellsCarriesTheIdOfItsRequest() {
        var body = inspection("吉A20011");
        var unregistered = inspection("吉A20011");
        unregistered.put("checkpoint", "CP220302998");

        Api.as(port, "officer1").under("scan-20011").post("/inspections", body);
        Api.as(port, "officer1").under("incident-20011").post("/inspections", unregistered);

        assertThat(correlationOf(Topics.INSPECTIONS)).isEqualTo("scan-20011");
        assertThat(correlationOf(Topics.ALERTS)).isEqualTo("incident-20011");
    }

    private static String correlationOf(String topic) {
        try (var reading = new TestReading(RealKafka.bootstrap(), topic)) {
            var told = reading.await(
                    record -> new String(record.value(), StandardCharsets.UTF_8).contains("吉A20011"), 1, PATIENCE);
            var header = told.getFirst().headers().lastHeader("ce_correlationid");
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void historyIsPagedAndShowsOnlyOnesOwn() {
        for (var i = 0; i < 3; i++) {
            var id = UUID.randomUUID();
            events.send(EventType.INSPECTION_RECORDED, id, "吉A20009", record(id, "吉A20009"));
        }
        await().atMost(PATIENCE).until(() -> historyOf("吉A20009").size() == 3);

        var first = Api.as(port, "officer1").get("/inspections?plate=%E5%90%89A20009&limit=2");
        var second = Api.as(port, "officer1")
                .get("/inspections?plate=%E5%90%89A20009&limit=2&cursor="
                        + first.body().get("next").stringValue());

        assertThat(first.body().get("items")).hasSize(2);
        assertThat(second.body().get("items")).hasSize(1);
        assertThat(second.body().has("next")).isFalse();
        assertThat(itemsFor("officer2")).isZero();
        assertThat(itemsFor("op-transport-province")).isEqualTo(3);
        assertThat(itemsFor("admin")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({Topics.PASSES, Topics.TRUST, Topics.CHECKPOINTS, Topics.ROADS, Topics.HEARTBEAT, Topics.INSPECTIONS})
    void poisonRecordIsSetAsideAndTheTopicGoesOn(String topic) {
        var key = "poison-" + UUID.randomUUID();
        events.raw(topic, key, "{nonsense");

        try (var letters = new TestReading(RealKafka.bootstrap(), topic + Topics.DEAD_LETTERS)) {
            assertThat(letters.awaitKey(key, PATIENCE)).isTrue();
        }
        var id = UUID.randomUUID();
        events.send(EventType.INSPECTION_RECORDED, id, "吉A20010", record(id, "吉A20010"));
        var beat = Instant.now();
        events.beat(beat);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(historyOf("吉A20010")).contains(id);
            assertThat(view.time(Instant.now()).asOf()).isAfterOrEqualTo(beat.minusNanos(1));
        });
    }

    @Test
    void viewSaysWhatItHoldsAndUnknownPassSaysHowRecentThatIs() {
        var shown = Api.as(port, "officer1").get("/view");
        var unknown = Api.as(port, "officer1").get("/passes/220104999998");
        var behind = Api.as(port, "officer1").get("/passes/220104999998?atLeastVersion=1");

        assertThat(shown.body().get("partitions").size()).isPositive();
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().has("asOf")).isTrue();
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.body().get("code").stringValue()).isEqualTo("VIEW_BEHIND");
    }

    private long itemsFor(String account) {
        return Api.as(port, account)
                .get("/inspections?plate=%E5%90%89A20009")
                .body()
                .get("items")
                .size();
    }

    private List<UUID> historyOf(String plate) {
        return jdbc.sql("SELECT id FROM inspection WHERE plate = :plate")
                .param("plate", plate)
                .query(UUID.class)
                .list();
    }

    private static Map<String, Object> inspection(String plate) {
        var body = new HashMap<String, Object>();
        body.put("inspectionId", UUID.randomUUID());
        body.put("checkpoint", HERE);
        body.put("observedAt", Instant.now().toString());
        body.put("plate", plate);
        body.put("persons", List.of(driver()));
        return body;
    }

    private static Map<String, Object> driver() {
        return Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
    }

    private static String record(UUID id, String plate) {
        var now = Instant.now();
        return new EventJson()
                .write(new org.freightpass.contracts.event.payload.InspectionRecord(
                        id.toString(),
                        HERE,
                        "220302",
                        now,
                        now,
                        plate,
                        null,
                        null,
                        null,
                        org.freightpass.contracts.event.payload.Standing.NONE,
                        org.freightpass.contracts.event.payload.Outcome.RELEASE,
                        org.freightpass.contracts.event.payload.Lane.ORDINARY,
                        List.of("NO_PASS"),
                        List.of(),
                        "2022-04-18",
                        1,
                        5,
                        null,
                        "officer1",
                        now,
                        org.freightpass.contracts.event.payload.Freshness.FRESH,
                        null,
                        null,
                        null,
                        null));
    }
}
