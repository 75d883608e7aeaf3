package org.freightpass.notification.briefing.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.Topics;
import org.freightpass.messaging.kafka.FollowingReader;
import org.freightpass.notification.briefing.Briefings;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.intake.Intakes;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Counts events in batches, each once. */
@Component
final class BriefingListener {
    private static final String GROUP = "notification-service-briefing";

    private final BatchIntake intake;
    private final TallyReading reading;
    private final Briefings briefings;

    BriefingListener(Intakes intakes, JsonMapper json, Briefings briefings) {
        this.intake = intakes.of(GROUP);
        this.reading = new TallyReading(json);
        this.briefings = briefings;
    }

    @KafkaListener(
            id = "briefing",
            groupId = GROUP,
            topics = {Topics.APPLICATIONS, Topics.PASSES, Topics.INSPECTIONS},
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void take(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::read, briefings::count);
    }
}
