package org.freightpass.checkpoint.watching.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Limits;
import org.freightpass.checkpoint.watching.Track;
import org.freightpass.checkpoint.watching.Watching;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.InspectionRecord.Presented;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole application without a broker: what goes in on its topics and what comes out. */
class WatchTopologyTests {
    private static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    private static final String HERE = "CP220104001";
    private static final String FAR = "CP220302001";
    private static final String PASS = "220104000001";
    private static final Duration WINDOW = Duration.ofDays(2);

    @TempDir
    private Path directory;

    private final EventJson json = new EventJson();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> inspections;
    private TestInputTopic<String, byte[]> checkpoints;
    private TestOutputTopic<String, byte[]> alerts;

    @BeforeEach
    void start() {
        var limits = new Limits(120, Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofMinutes(30), WINDOW);
        var config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.Setter.class);
        driver = new TopologyTestDriver(
                WatchTopology.of(new Watching(limits), new Alerts(json, "/checkpoint-service"), json), config);
        inspections = driver.createInputTopic(Topics.INSPECTIONS, new StringSerializer(), new ByteArraySerializer());
        checkpoints = driver.createInputTopic(Topics.CHECKPOINTS, new StringSerializer(), new ByteArraySerializer());
        alerts = driver.createOutputTopic(Topics.ALERTS, new StringDeserializer(), new ByteArrayDeserializer());
        givenCheckpoint(HERE, 125.32, 43.88);
        givenCheckpoint(FAR, 124.35, 43.17);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void passThatIsSeenTooFarAwayRaisesOneAlertWithItsRule() {
        seen(HERE, NOON, null);
        seen(FAR, NOON.plusSeconds(300), null);

        var raised = alerts.readRecord();
        var alert = json.read(new String(raised.value(), StandardCharsets.UTF_8), Alert.class);
        assertThat(alert.kind()).isEqualTo(Alert.Kind.IMPOSSIBLE_JOURNEY);
        assertThat(alert.rule()).isEqualTo("WA-01");
        assertThat(alert.passNumber()).isEqualTo(PASS);
        assertThat(alert.text()).contains(HERE, FAR, "5 minutes", "111 km");
        assertThat(raised.key()).isEqualTo(alert.alertId());
        assertThat(header(raised, "ce_type")).isEqualTo("alert.raised.v1");
        assertThat(header(raised, "ce_id")).isEqualTo(alert.alertId());
        assertThat(header(raised, "ce_correlationid"))
                .as("that of the inspection at which it came to light")
                .isEqualTo("request at " + FAR);
        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void recordThatIsDeliveredAgainRaisesTheSameAlert() {
        seen(HERE, NOON, null);
        var id = UUID.randomUUID();
        inspection(id, FAR, NOON.plusSeconds(300), null);
        inspection(id, FAR, NOON.plusSeconds(300), null);

        assertThat(alerts.readKeyValuesToList())
                .hasSize(2)
                .extracting(alert -> alert.key)
                .containsOnly(alertId(id));
    }

    @Test
    void tripIsAsLongAsTheWayToTheNearestCheckpointOfItsEnd() {
        var way = new Presented(Presented.By.CODE, 1, Presented.TravelDirection.OUTBOUND, "220104", "220302");
        seen(HERE, NOON, way);
        seen(HERE, NOON.plus(Duration.ofMinutes(108)), way);

        var alert = json.read(new String(alerts.readValue(), StandardCharsets.UTF_8), Alert.class);
        assertThat(alert.rule()).isEqualTo("WA-04");
    }

    @Test
    void checkpointThatCannotBeReadIsNowhere() {
        checkpoints.pipeInput(FAR, "{".getBytes(StandardCharsets.UTF_8));
        seen(HERE, NOON, null);
        seen(FAR, NOON.plusSeconds(300), null);

        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void checkpointIsWhereTheRegisterSaysByNow() {
        givenCheckpoint(FAR, 125.33, 43.88);
        seen(HERE, NOON, null);
        seen(FAR, NOON.plusSeconds(300), null);
        assertThat(alerts.isEmpty()).isTrue();

        givenCheckpoint(FAR, 124.35, 43.17);
        seen(HERE, NOON.plusSeconds(600), null);
        seen(FAR, NOON.plusSeconds(900), null);

        assertThat(alerts.readKeyValuesToList()).hasSize(1);
    }

    @Test
    void recordThatCannotBeReadIsPassedOver() {
        inspections.pipeInput("吉A12345", "{".getBytes(StandardCharsets.UTF_8));
        seen(HERE, NOON, null);
        seen(FAR, NOON.plusSeconds(300), null);

        assertThat(alerts.readKeyValuesToList()).hasSize(1);
    }

    static List<Golden> goldenInspections() {
        return Golden.of(EventType.INSPECTION_RECORDED);
    }

    @ParameterizedTest
    @MethodSource("goldenInspections")
    void everyInspectionEverWrittenIsRead(Golden sample) {
        var record = json.read(sample.json(), InspectionRecord.class);
        send(UUID.randomUUID(), sample.json(), "request");

        try (var kept = driver.getWindowStore(WatchTopology.SIGHTINGS).all()) {
            assertThat(kept.hasNext()).isEqualTo(record.passNumber() != null);
        }
    }

    @Test
    void trackIsReadAgainAsItWas() {
        seen(HERE, NOON, null);
        seen(FAR, NOON.plusSeconds(300), null);
        seen(HERE, NOON.plusSeconds(300), null); // two in one millisecond
        seen(HERE, NOON.minusSeconds(300), null); // late
        seen(HERE, NOON.minus(WINDOW).minusSeconds(600), null); // too late to be compared with any but itself

        var track = reading().of(PASS, NOON.plusSeconds(600));
        assertThat(track.sightings())
                .extracting(sighting -> Duration.between(NOON, sighting.at()).toSeconds())
                .containsExactly(-300L, 0L, 300L, 300L);
        assertThat(track.told()).hasSizeGreaterThan(0);
    }

    @Test
    void trackThatIsNotRememberedAnyMoreIsStillCompared() {
        var tracks = reading();
        seen(HERE, NOON, null);
        var track = tracks.of(PASS, NOON);
        tracks.put(PASS, Track.empty(), track);
        for (var other = 0; other < Tracks.REMEMBERED; other++) {
            tracks.put("other " + other, Track.empty(), track);
        }

        assertThat(tracks.of(PASS, NOON)).isEqualTo(track);
    }

    private Tracks reading() {
        return new Tracks(
                driver.getWindowStore(WatchTopology.SIGHTINGS), driver.getKeyValueStore(WatchTopology.TOLD), WINDOW);
    }

    private static String alertId(UUID inspection) {
        var name = PASS + " WA-01 " + HERE + " " + FAR + " " + inspection;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void givenCheckpoint(String code, double longitude, double latitude) {
        var state = Map.of(
                "code",
                code,
                "version",
                1,
                "name",
                "test",
                "county",
                code.substring(2, 8),
                "site",
                "ROAD",
                "status",
                "RETAINED",
                "longitude",
                longitude,
                "latitude",
                latitude,
                "changedAt",
                NOON.toString());
        checkpoints.pipeInput(code, json.write(state).getBytes(StandardCharsets.UTF_8));
    }

    private void seen(String checkpoint, Instant at, @Nullable Presented shown) {
        inspection(UUID.randomUUID(), checkpoint, at, shown);
    }

    private void inspection(UUID id, String checkpoint, Instant at, @Nullable Presented shown) {
        var sample = json.read(Golden.named("inspection.recorded/v1-valid").json(), InspectionRecord.class);
        var record = new InspectionRecord(
                id.toString(),
                checkpoint,
                checkpoint.substring(2, 8),
                at,
                at.plusSeconds(1),
                "吉A12345",
                null,
                PASS,
                1,
                sample.standing(),
                sample.outcome(),
                sample.lane(),
                sample.reasons(),
                sample.actions(),
                sample.ruleSet(),
                1,
                null,
                shown,
                "officer1",
                at,
                sample.freshness(),
                null,
                null,
                null,
                null);
        send(id, json.write(record), "request at " + checkpoint);
    }

    private void send(UUID id, String value, String correlation) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/checkpoint-service",
                        "ce_type", "inspection.recorded.v1",
                        "ce_subject", "吉A12345",
                        "ce_time", NOON.toString(),
                        "ce_correlationid", correlation)
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        inspections.pipeInput(new TestRecord<>("吉A12345", value.getBytes(StandardCharsets.UTF_8), headers));
    }

    private static String header(TestRecord<String, byte[]> raised, String name) {
        var header = Objects.requireNonNull(raised.headers().lastHeader(name), name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
