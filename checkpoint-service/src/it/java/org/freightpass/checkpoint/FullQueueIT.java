package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The longest queue that is taken, and whom it makes told of what a scanner misjudged. */
@CheckpointService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullQueueIT {
    private static final Logger LOG = LoggerFactory.getLogger(FullQueueIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HERE = "CP220302001";
    private static final PassNumber REVOKED = new PassNumber("220104900501");
    private static final String PLATE = "吉L90501";
    private static final int FULL = 5000;
    private static final int CONFLICTS = 25;

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private JdbcClient jdbc;

    private final TestEvents events = new TestEvents(RealKafka.bootstrap());

    @BeforeAll
    void givenTheRegisterAndARevokedPass() {
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode(HERE)).isPresent());
        var revokedAt = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        events.send(EventType.PASS_REVOKED, REVOKED.value(), revoked(revokedAt));
        await().atMost(PATIENCE).until(() -> view.pass(REVOKED).isPresent());
    }

    @AfterAll
    void close() {
        events.close();
    }

    @Test
    void fullQueueIsRecordedOnceThoughSentTwiceAndItsConflictsAreOneAlert() {
        var scans = IntStream.range(0, FULL).mapToObj(FullQueueIT::scan).toList();

        var started = System.nanoTime();
        var first = batch(scans);
        var recordedIn = System.nanoTime() - started;
        started = System.nanoTime();
        var again = batch(scans);
        var repeatedIn = System.nanoTime() - started;
        // Once more, so that a machine that stands still for a moment does not count.
        started = System.nanoTime();
        batch(scans);
        repeatedIn = Math.min(repeatedIn, System.nanoTime() - started);

        LOG.info(
                "figure full_queue scans={} recorded_ms={} ms_per_scan={} again_ms={} again_to_first={}",
                FULL,
                recordedIn / 1_000_000,
                recordedIn / 1e6 / FULL,
                repeatedIn / 1_000_000,
                (double) repeatedIn / recordedIn);
        assertThat(first.path("recorded").asInt())
                .as("refused %s", first.path("refused"))
                .isEqualTo(FULL);
        assertThat(first.path("conflicts").asInt()).isEqualTo(CONFLICTS);
        assertThat(again.path("duplicates").asInt()).isEqualTo(FULL);
        assertThat(again.path("conflicts").asInt()).isEqualTo(CONFLICTS);
        assertThat(repeatedIn).as("what is known already is not decided again").isLessThan(recordedIn);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM inspection WHERE plate LIKE '吉L_____'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(FULL));
        assertThat(jdbc.sql("SELECT count(*) FROM inspection WHERE plate = :plate AND conflict = 'RELEASED'")
                        .param("plate", PLATE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(CONFLICTS);
        var alerts = alerts(PLATE, CONFLICTS);
        assertThat(alerts).extracting(Alert::rule).containsOnly("OF-08");
        assertThat(alerts).extracting(Alert::kind).containsOnly(Alert.Kind.FORGED_PASS);
        assertThat(alerts.stream().map(Alert::alertId).distinct()).hasSize(1);
    }

    @Test
    void checkWhereTheRegisterRetainsNoneIsNoneButOpensOneIncident() {
        var gone = checkpoint("CP220302871", CheckpointState.Status.REGISTERED, Instant.now());
        var scan = scan(1);
        scan.put("plate", "吉M90001");
        scan.put("checkpoint", gone);
        scan.put("offlineDecision", Map.of("standing", "UNVERIFIED", "outcome", "RELEASE"));

        var first = officerAt(gone, scan);
        var again = officerAt(gone, scan);

        for (var item : List.of(first, again)) {
            assertThat(item.path("status").asString()).isEqualTo("REFUSED");
            assertThat(item.at("/problem/code").asString()).isEqualTo("CHECKPOINT_NOT_APPROVED");
        }
        assertThat(first.at("/problem/incident").asString())
                .isNotBlank()
                .isEqualTo(again.at("/problem/incident").asString());
        assertThat(alerts("吉M90001", 2)).allSatisfy(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.UNAPPROVED_CHECKPOINT);
            assertThat(alert.alertId()).isEqualTo(first.at("/problem/incident").asString());
            assertThat(alert.checkpoint()).isEqualTo(gone);
        });
    }

    @Test
    void checkOfACheckpointThatWasRemovedSinceCounts() {
        var removedAt = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        var removed = checkpoint("CP220302872", CheckpointState.Status.REMOVED, removedAt);
        var before = scan(1);
        before.put("plate", "吉M90002");
        before.put("checkpoint", removed);
        before.put("observedAt", removedAt.minusSeconds(1).toString());
        var after = new HashMap<>(before);
        after.put("inspectionId", UUID.randomUUID());
        after.put("observedAt", removedAt.toString());

        assertThat(officerAt(removed, before).path("status").asString()).isEqualTo("RECORDED");
        assertThat(officerAt(removed, after).at("/problem/code").asString()).isEqualTo("CHECKPOINT_NOT_APPROVED");
    }

    private JsonNode officerAt(String checkpoint, Map<String, Object> scan) {
        var token = TestIssuer.tokenWith(
                Map.of("sub", "queue", "roles", List.of("OFFICER"), "checkpoints", List.of(checkpoint)));
        var answer = Api.withToken(port, token).post("/inspections/batch", Map.of("items", List.of(scan)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items").get(0);
    }

    private JsonNode batch(List<? extends Map<String, Object>> scans) {
        var answer = Api.as(port, "officer1").post("/inspections/batch", Map.of("items", scans));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<Alert> alerts(String plate, int count) {
        var json = new EventJson();
        try (var topic = new TestReading(RealKafka.bootstrap(), Topics.ALERTS)) {
            var ofPlate = topic.await(
                    record -> new String(record.value(), StandardCharsets.UTF_8).contains(plate), count, PATIENCE);
            return ofPlate.stream()
                    .map(record -> json.read(new String(record.value(), StandardCharsets.UTF_8), Alert.class))
                    .toList();
        }
    }

    private String checkpoint(String code, CheckpointState.Status status, Instant changedAt) {
        events.checkpoint(new CheckpointState(
                code,
                1,
                "queue",
                "220302",
                CheckpointState.Site.ROAD,
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                changedAt));
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode(code)).isPresent());
        return code;
    }

    /** Every two hundredth is of the revoked pass; the others are of as many vehicles. */
    private static Map<String, Object> scan(int i) {
        var driver = Map.of("role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false);
        var isRevoked = i % (FULL / CONFLICTS) == 0;
        var scan = new HashMap<String, Object>();
        scan.put("inspectionId", UUID.randomUUID());
        scan.put("checkpoint", HERE);
        scan.put("observedAt", Instant.now().minusSeconds(1800 - i % 1000).toString());
        scan.put("plate", isRevoked ? PLATE : "吉L%05d".formatted(i));
        scan.put("persons", List.of(driver));
        scan.put("offlineDecision", Map.of("standing", isRevoked ? "VALID" : "NONE", "outcome", "RELEASE"));
        if (isRevoked) {
            scan.put("passNumber", REVOKED.value());
        }
        return scan;
    }

    private static PassState revoked(Instant revokedAt) {
        return new PassState(
                REVOKED.value(),
                2,
                PassType.UNIFIED,
                PassState.Status.REVOKED,
                PLATE,
                PlateColour.YELLOW,
                "220302",
                "210102",
                List.of(),
                true,
                GoodsCategory.LIVING,
                revokedAt.minusSeconds(86_400),
                revokedAt.plusSeconds(86_400),
                "220104",
                Department.COMMERCE,
                null,
                null,
                PassState.Channel.ONLINE,
                "misused",
                false,
                null,
                null,
                revokedAt.minusSeconds(86_400),
                revokedAt);
    }
}
