package org.freightpass.notification.knowing.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.Topics;
import org.freightpass.messaging.kafka.FollowingReader;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.intake.Intakes;
import org.freightpass.notification.knowing.LookingUp;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes passes and applications in batches. */
@Component
final class KnownListener {
    private static final String GROUP = "notification-service-knowing";

    private final BatchIntake intake;
    private final KnownReading reading;
    private final LookingUp lookingUp;

    KnownListener(Intakes intakes, JsonMapper json, LookingUp lookingUp) {
        this.intake = intakes.of(GROUP);
        this.reading = new KnownReading(json);
        this.lookingUp = lookingUp;
    }

    @KafkaListener(
            id = "knowing-passes",
            groupId = GROUP + "-passes",
            topics = Topics.PASSES,
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void passes(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::pass, lookingUp::passes);
    }

    @KafkaListener(
            id = "knowing-applications",
            groupId = GROUP + "-applications",
            topics = Topics.APPLICATIONS,
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void applications(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::application, lookingUp::applications);
    }
}
