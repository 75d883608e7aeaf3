package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.ClosureState;
import org.freightpass.contracts.event.payload.RegimeState;
import org.freightpass.contracts.event.payload.RiskAreaState;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What comes in by Kafka about regimes: once, newest wins, and what cannot be read stops nothing. */
class RegimesIT extends RunningService {
    private static final Instant FROM = Instant.parse("2022-03-01T00:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    @Test
    void needCheckAnswersOtherwiseOnceTheRegimeIsHeardOf() throws ExecutionException, InterruptedException {
        var question = "/need-check?origin=530102&destination=540102&goods=LIVING";
        assertThat(api.get(null, question).expect(200).at("/reason/code")).isEqualTo("PASS_NOT_NEEDED");

        send("regime:53:" + FROM, UUID.randomUUID(), regime("53", 1, "2022-04-18"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get(null, question).at("/reason/code").equals("NOT_OURS"));
    }

    @Test
    void needCheckTellsWhatIsClosedAndAffectedOnceItIsHeardOf() throws ExecutionException, InterruptedException {
        var question = "/need-check?origin=530102&destination=540102&goods=LIVING&via=5103";
        assertThat(api.get(null, question).expect(200).text()).contains("\"closures\":[]", "\"affected\":[]");
        var closure = new ClosureState(
                "CL510300-1",
                2,
                ClosureState.Kind.AREA,
                "510304",
                "G76",
                null,
                "closed county",
                null,
                FROM,
                null,
                "group",
                "510300",
                null,
                false,
                FROM);
        var risk = new RiskAreaState(
                "RA530102-1", 1, "530102", "street", RiskAreaState.Level.HIGH, FROM, null, false, FROM);
        send(EventType.CLOSURE_SET, closure.key(), UUID.randomUUID(), JSON.writeValueAsString(closure));
        send(EventType.RISK_AREA_SET, risk.key(), UUID.randomUUID(), JSON.writeValueAsString(risk));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var answer = api.get(null, question);
            assertThat(answer.at("/closures/0/code")).isEqualTo("CL510300-1");
            assertThat(answer.at("/closures/0/rule")).isEqualTo("WY-01");
            assertThat(answer.at("/affected/0/county")).isEqualTo("530102");
            assertThat(answer.at("/affected/0/highest")).isEqualTo("HIGH");
        });
        var old = new ClosureState(
                "CL510300-1",
                1,
                ClosureState.Kind.AREA,
                "510304",
                null,
                null,
                "old",
                null,
                FROM,
                null,
                "group",
                "510300",
                null,
                false,
                FROM);
        var lifted = new RiskAreaState(
                "RA530102-1", 2, "530102", "street", RiskAreaState.Level.LOW, FROM, null, false, FROM);
        send(EventType.CLOSURE_SET, old.key(), UUID.randomUUID(), JSON.writeValueAsString(old));
        send(EventType.RISK_AREA_SET, lifted.key(), UUID.randomUUID(), JSON.writeValueAsString(lifted));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get(null, question).text()).contains("\"affected\":[]"));
        assertThat(api.get(null, question).at("/closures/0/name")).isEqualTo("closed county");
        assertThat(api.get(null, question.replace("&via=5103", "")).text()).contains("\"closures\":[]");
        assertThat(api.get(null, question.replace("5103", "51x")).expect(400).at("/field"))
                .isEqualTo("via");
    }

    @Test
    void repeatedOldAndUnreadableRecordsChangeNothingAndThePartitionGoesOn()
            throws ExecutionException, InterruptedException {
        var key = "regime:63:" + FROM;
        var twice = UUID.randomUUID();
        var old = UUID.randomUUID();
        var poison = UUID.randomUUID();
        send(key, twice, regime("63", 2, "newer"));
        send(key, twice, regime("63", 2, "newer"));
        send(key, old, regime("63", 1, "older"));
        await().atMost(Duration.ofSeconds(30)).until(() -> seen(old) == 1);
        assertThat(seen(twice)).isEqualTo(1);
        assertThat(ruleSet("63")).isEqualTo("newer");

        send(key, poison, "{not JSON");
        send(key, UUID.randomUUID(), regime("63", 3, "newest"));
        await().atMost(Duration.ofSeconds(30)).until(() -> ruleSet("63").equals("newest"));
        assertThat(seen(poison)).isZero();
        var dead = Heard.until(Topics.ROADS + ".dlt", key, each -> true).getFirst();
        assertThat(new String(dead.value(), StandardCharsets.UTF_8)).isEqualTo("{not JSON");
        assertThat(new String(dead.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(poison.toString());
    }

    private static String regime(String area, int version, String ruleSet) {
        return JSON.writeValueAsString(new RegimeState(area, version, ruleSet, FROM, null, FROM));
    }

    private void send(String key, UUID id, String json) throws ExecutionException, InterruptedException {
        send(EventType.REGIME_SET, key, id, json);
    }

    private void send(EventType type, String key, UUID id, String json)
            throws ExecutionException, InterruptedException {
        var event = new ProducerRecord<>(Topics.ROADS, key, json.getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/checkpoint-service",
                "ce_type",
                type.wireType(),
                "ce_subject",
                key,
                "ce_time",
                clock.instant().toString(),
                "content-type",
                "application/json");
        headers.forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(event).get();
    }

    private int seen(UUID id) {
        return jdbc.sql("select count(*) from inbox where event_id = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private String ruleSet(String area) {
        return jdbc.sql("select rule_set from regime where area = :area")
                .param("area", area)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
