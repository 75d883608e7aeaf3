package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch on a real broker: inspections go in, an alert comes out, whoever recorded them and however late. */
@CheckpointService
class WatchingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SIPING = "CP220302001";
    private static final String YANJI = "CP222401001";

    @Autowired
    private LocalView view;

    private final EventJson json = new EventJson();

    /** A checkpoint that the register does not have yet has no place, and nothing is too far from it. */
    @BeforeEach
    void givenTheSampleRegister() {
        await().atMost(PATIENCE)
                .until(() -> List.of(SIPING, YANJI).stream()
                        .allMatch(code ->
                                view.checkpoint(new CheckpointCode(code)).isPresent()));
    }

    @Test
    void passSeenAtTwoPlacesTooFarApartRaisesOneAlertHoweverLateOneComesAndHoweverOftenItIsSent() {
        var now = Instant.now();
        var first = UUID.randomUUID();
        try (var events = new TestEvents(RealKafka.bootstrap());
                var alerts = new TestReading(RealKafka.bootstrap(), Topics.ALERTS)) {
            events.raw(Topics.INSPECTIONS, "吉A77777", "{");
            send(events, UUID.randomUUID(), SIPING, now);
            send(events, first, YANJI, now.minusSeconds(600));
            send(events, first, YANJI, now.minusSeconds(600));
            alerts.await(this::isOurs, 2, PATIENCE);
            // What comes after on the same pass shows that everything before it has been looked at.
            send(events, UUID.randomUUID(), SIPING, now.plusSeconds(60), "吉B77777");

            var raised = alerts.await(this::isOurs, 3, PATIENCE);

            assertThat(raised)
                    .extracting(record -> alert(record).rule())
                    .containsExactlyInAnyOrder("WA-01", "WA-01", "WA-02");
            assertThat(alerts.all(this::isOurs).stream()
                            .map(ConsumerRecord::key)
                            .distinct())
                    .hasSize(2);
        }
    }

    private boolean isOurs(ConsumerRecord<String, byte[]> record) {
        var alert = alert(record);
        return alert.rule() != null && "220302777777".equals(alert.passNumber());
    }

    private Alert alert(ConsumerRecord<String, byte[]> record) {
        return json.read(new String(record.value(), StandardCharsets.UTF_8), Alert.class);
    }

    private void send(TestEvents events, UUID id, String checkpoint, Instant at) {
        send(events, id, checkpoint, at, "吉A77777");
    }

    private void send(TestEvents events, UUID id, String checkpoint, Instant at, String plate) {
        var sample = json.read(Golden.named("inspection.recorded/v1-valid").json(), InspectionRecord.class);
        events.send(
                EventType.INSPECTION_RECORDED,
                plate,
                new InspectionRecord(
                        id.toString(),
                        checkpoint,
                        checkpoint.substring(2, 8),
                        at,
                        at,
                        plate,
                        null,
                        "220302777777",
                        1,
                        sample.standing(),
                        sample.outcome(),
                        sample.lane(),
                        sample.reasons(),
                        sample.actions(),
                        sample.ruleSet(),
                        1,
                        null,
                        null,
                        "officer1",
                        at,
                        sample.freshness(),
                        null,
                        null,
                        null,
                        null));
    }
}
