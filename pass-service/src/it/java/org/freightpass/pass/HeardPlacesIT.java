package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.freightpass.pass.DeskPages.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.Freshness;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.Lane;
import org.freightpass.contracts.event.payload.Outcome;
import org.freightpass.contracts.event.payload.ServiceAreaState;
import org.freightpass.contracts.event.payload.Standing;
import org.freightpass.contracts.event.payload.TestPointState;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Waits;
import org.freightpass.pass.scanning.Scan;
import org.freightpass.pass.scanning.Scans;
import org.freightpass.testkit.RealKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What comes in by Kafka of checkpoints and inspections is on the map and in the day: once, newest wins. */
class HeardPlacesIT extends RunningService {
    private static final Instant FROM = Instant.parse("2022-03-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 9);
    private static final Instant NOON = Instant.parse("2022-06-09T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Days days;

    @Autowired
    private Scans scans;

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    @Test
    void mapShowsCheckpointsServiceAreasAndTestPointsUntilTheyAreGone() throws Exception {
        var pages = new DeskPages(context);
        checkpoint(1, "先登记的卡点", CheckpointState.Status.REGISTERED);
        var area = new ServiceAreaState(
                "SA9",
                1,
                "听说的服务区",
                "220183",
                "G1",
                125.7,
                44.5,
                List.of("上行", "下行"),
                List.of(ServiceAreaState.Service.FUEL),
                false,
                true,
                FROM);
        var point = new TestPointState(
                "TP9", 1, "听说的采样点", "220183", null, null, "G1", null, null, "全天", FROM, null, false, true, FROM);
        send(Topics.ROADS, EventType.SERVICE_AREA_SET, area.key(), UUID.randomUUID(), area);
        send(Topics.ROADS, EventType.TEST_POINT_SET, point.key(), UUID.randomUUID(), point);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(pages.open("firm1", "/map")))
                        .contains("听说的服务区", "上行 / 下行", "加油", "听说的采样点", "全天")
                        .doesNotContain("先登记的卡点"));

        checkpoint(2, "批准了的检查点", CheckpointState.Status.RETAINED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(text(pages.open("firm1", "/map"))).contains("批准了的检查点"));
        checkpoint(3, "要撤的检查点", CheckpointState.Status.REMOVAL_ORDERED);
        checkpoint(2, "旧消息", CheckpointState.Status.RETAINED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(text(pages.open("firm1", "/map"))).contains("要撤的检查点", "即将撤除"));
        checkpoint(4, "撤了的检查点", CheckpointState.Status.REMOVED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(text(pages.open("firm1", "/map"))).doesNotContain("要撤的检查点", "撤了的检查点", "旧消息"));
    }

    @Test
    void dayCountsEachInspectionOnceAndWhatCannotBeReadStopsNothing() throws Exception {
        var changchun = new Days.Scope(Department.IIT, new DivisionCode("220100"));
        var twice = inspection("220184", Outcome.RELEASE, 5);
        send(Topics.INSPECTIONS, EventType.INSPECTION_RECORDED, "吉A1", UUID.fromString(twice.inspectionId()), twice);
        raw("吉A1", "{not JSON");
        send(Topics.INSPECTIONS, EventType.INSPECTION_RECORDED, "吉A1", UUID.fromString(twice.inspectionId()), twice);
        var late = inspection("220184", Outcome.HOLD_HEALTH, 5000, "220104000001", Standing.VALID);
        send(Topics.INSPECTIONS, EventType.INSPECTION_RECORDED, "吉A1", UUID.fromString(late.inspectionId()), late);
        var elsewhere = inspection("220302", Outcome.RELEASE, null, "220104000001", Standing.VEHICLE_MISMATCH);
        send(
                Topics.INSPECTIONS,
                EventType.INSPECTION_RECORDED,
                "吉A1",
                UUID.fromString(elsewhere.inspectionId()),
                elsewhere);

        await().atMost(PATIENCE)
                .until(() -> days.of(DAY, new Days.Scope(null, null)).inspections() == 3);
        var pass = new PassNumber("220104000001");
        assertThat(scans.of(pass, Instant.EPOCH)).singleElement().satisfies(seen -> {
            assertThat(seen.checkpoint()).isEqualTo("CP220184001");
            assertThat(seen.scan().told()).isEqualTo(Scan.Told.KEPT);
        });
        assertThat(scans.of(pass, NOON.plusSeconds(1))).isEmpty();
        assertThat(scans.forget(NOON)).isZero();
        assertThat(scans.forget(NOON.plusSeconds(1))).isOne();
        assertThat(scans.of(pass, Instant.EPOCH)).isEmpty();
        var day = days.of(DAY, changchun);
        assertThat(day.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("RELEASE", 1, "HOLD_HEALTH", 1));
        assertThat(day.waits()).isEqualTo(new Waits(2, 5, 1440));
        assertThat(day.checkpoints()).singleElement().satisfies(each -> {
            assertThat(each.checkpoint()).isEqualTo(new CheckpointCode("CP220184001"));
            assertThat(each.inspections()).isEqualTo(2);
        });
        assertThat(days.of(DAY.plusDays(1), changchun).inspections()).isZero();
        assertThat(text(new DeskPages(context).open("op-iit", "/desk/day.csv?table=outcomes&day=" + DAY)))
                .contains("\"放行\",\"1\",\"0\"");
    }

    private void checkpoint(int version, String name, CheckpointState.Status status) throws Exception {
        var state = new CheckpointState(
                "CP220183009",
                version,
                name,
                "220183",
                CheckpointState.Site.ROAD,
                status,
                "G1",
                null,
                null,
                null,
                null,
                125.7,
                44.5,
                null,
                null,
                null,
                null,
                List.of(),
                true,
                FROM);
        send(Topics.CHECKPOINTS, EventType.CHECKPOINT_REGISTERED, state.code(), UUID.randomUUID(), state);
    }

    private static InspectionRecord inspection(String county, Outcome outcome, @Nullable Integer minutes) {
        return inspection(county, outcome, minutes, null, Standing.NONE);
    }

    private static InspectionRecord inspection(
            String county, Outcome outcome, @Nullable Integer minutes, @Nullable String passNumber, Standing standing) {
        return new InspectionRecord(
                UUID.randomUUID().toString(),
                "CP" + county + "001",
                county,
                NOON,
                NOON,
                "吉A12345",
                null,
                passNumber,
                null,
                standing,
                outcome,
                Lane.ORDINARY,
                List.of(),
                List.of(),
                "JL",
                1,
                minutes,
                null,
                "officer1",
                NOON,
                Freshness.FRESH,
                null,
                null,
                null,
                null);
    }

    private void send(String topic, EventType type, String key, UUID id, Object state) throws Exception {
        send(topic, type.wireType(), key, id, JSON.writeValueAsString(state));
    }

    private void raw(String key, String json) throws Exception {
        send(Topics.INSPECTIONS, EventType.INSPECTION_RECORDED.wireType(), key, UUID.randomUUID(), json);
    }

    private void send(String topic, String type, String key, UUID id, String json) throws Exception {
        var event = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/checkpoint-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        NOON.toString())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event).get();
    }
}
