package org.freightpass.notification.accountability.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.Topics;
import org.freightpass.notification.accountability.FollowingRemovals;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.intake.Intakes;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes alerts and the register's events in batches. */
@Component
final class RemovalsListener {
    private static final String GROUP = "notification-service-accountability";

    private final BatchIntake intake;
    private final ToldReading reading;
    private final FollowingRemovals removals;

    RemovalsListener(Intakes intakes, JsonMapper json, FollowingRemovals removals) {
        this.intake = intakes.of(GROUP);
        this.reading = new ToldReading(json);
        this.removals = removals;
    }

    @KafkaListener(id = "accountability-alerts", groupId = GROUP + "-alerts", topics = Topics.ALERTS, batch = "true")
    void alerts(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::alert, removals::told);
    }

    @KafkaListener(
            id = "accountability-checkpoints",
            groupId = GROUP + "-checkpoints",
            topics = Topics.CHECKPOINTS,
            batch = "true")
    void checkpoints(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::checkpoint, removals::told);
    }
}
