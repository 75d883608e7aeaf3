package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.freightpass.checkpoint.checkpoints.Photo;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.event.Topics;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CheckpointService
class RegisterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void checkpointIsRegisteredApprovedOrderedAwayAndGoneAndTheViewFollows() {
        var keeper = Api.as(port, "op-transport");
        var entered = keeper.post(
                "/checkpoints",
                Map.of(
                        "name",
                        "test",
                        "county",
                        "220106",
                        "site",
                        "ROAD",
                        "road",
                        "G102",
                        "direction",
                        "north",
                        "longitude",
                        125.2,
                        "latitude",
                        43.9));
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        var code = entered.body().get("code").stringValue();
        thenViewHas(code, KnownCheckpoint.Status.REGISTERED);

        keeper.post("/checkpoints/" + code + "/approve", Map.of("approvedBy", "group"));
        thenViewHas(code, KnownCheckpoint.Status.RETAINED);

        var second = keeper.post(
                "/checkpoints",
                Map.of("name", "second", "county", "220106", "site", "ROAD", "road", "G102", "direction", "north"));
        assertThat(second.body().get("code").stringValue()).isEqualTo("CHECKPOINT_EXISTS_ON_SECTION");

        var deadline = Instant.now().plusSeconds(3600).toString();
        var ordered = keeper.post(
                "/checkpoints/" + code + "/order-removal",
                Map.of("deadline", deadline, "reason", "no approval is on file"));
        assertThat(ordered.body().get("status").stringValue()).isEqualTo("REMOVAL_ORDERED");
        thenViewHas(code, KnownCheckpoint.Status.REMOVAL_ORDERED);
        thenReasonIsTold(code, "no approval is on file");

        var photo = "\u0000".repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        var confirm = "/checkpoints/" + code + "/confirm-removal";
        assertThat(keeper.send("POST", confirm, null).body().get("field").stringValue())
                .isEqualTo("photo");
        assertThat(keeper.postFile(confirm, "photo", "<svg/>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(keeper.postFile(confirm, "photo", Arrays.copyOf(photo, Photo.MOST_BYTES + 1))
                        .status())
                .isEqualTo(413);
        var removed = keeper.postFile(confirm, "photo", photo);
        var shown = keeper.bytes("/checkpoints/" + code + "/photo");
        assertThat(shown.body()).isEqualTo(photo);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(removed.body().get("version").intValue()).isEqualTo(4);
        thenViewHas(code, KnownCheckpoint.Status.REMOVED);
    }

    @Test
    void overdueRemovalOfTheSampleIsToldOnce() {
        try (var alerts = new TestReading(RealKafka.bootstrap(), Topics.ALERTS)) {
            var told = alerts.await(event -> isOverdueOf(event.value(), "CP220102001"), 1, PATIENCE);
            assertThat(told).hasSize(1);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM checkpoint WHERE overdue_since IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void reportIsKeptAndRaisesAnAlertWithoutTheTelephone() {
        var answer = Api.as(port, "driver1")
                .post(
                        "/checkpoints/reports",
                        Map.of(
                                "county",
                                "220104",
                                "road",
                                "G102",
                                "description",
                                "barrier",
                                "plate",
                                "吉A12345",
                                "reporterTelephone",
                                "13800138000"));
        assertThat(answer.status()).isEqualTo(201);
        var alertId = answer.body().get("alertId").stringValue();

        try (var alerts = new TestReading(RealKafka.bootstrap(), Topics.ALERTS)) {
            var raised = alerts.await(event -> alertId.equals(event.key()), 1, PATIENCE);
            assertThat(raised).hasSize(1);
            assertThat(new String(raised.getFirst().value(), StandardCharsets.UTF_8))
                    .contains(
                            "UNAPPROVED_CHECKPOINT",
                            answer.body().get("reportId").stringValue())
                    .doesNotContain("13800138000");
        }
    }

    @Test
    void forbiddenSiteAndBadCoordinatesAreRefusedWithTheirField() {
        var keeper = Api.as(port, "admin");
        var site = keeper.post("/checkpoints", Map.of("name", "x", "county", "220104", "site", "SERVICE_AREA"));
        var place =
                keeper.post("/checkpoints", Map.of("name", "x", "county", "220104", "site", "ROAD", "latitude", 91));
        var prefecture = keeper.post("/checkpoints", Map.of("name", "x", "county", "220100", "site", "ROAD"));

        assertThat(site.body().get("code").stringValue()).isEqualTo("SITE_FORBIDDEN");
        assertThat(place.body().get("field").stringValue()).isEqualTo("latitude");
        assertThat(prefecture.body().get("field").stringValue()).isEqualTo("county");
    }

    private void thenViewHas(String code, KnownCheckpoint.Status status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view.checkpoint(new CheckpointCode(code)))
                        .map(KnownCheckpoint::status)
                        .contains(status));
    }

    private static void thenReasonIsTold(String code, String reason) {
        try (var told = new TestReading(RealKafka.bootstrap(), Topics.CHECKPOINTS)) {
            var orders = told.await(
                    event -> code.equals(event.key())
                            && new String(event.value(), StandardCharsets.UTF_8)
                                    .contains("\"removalReason\":\"" + reason + "\""),
                    1,
                    PATIENCE);
            assertThat(orders).hasSize(1);
        }
    }

    private static boolean isOverdueOf(byte[] value, String code) {
        var text = new String(value, StandardCharsets.UTF_8);
        return text.contains("REMOVAL_OVERDUE") && text.contains(code);
    }
}
