package org.freightpass.notification.briefing.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.Topics;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.notification.briefing.Briefings;
import org.freightpass.notification.intake.BatchIntake;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Counts events in batches, each once. */
@Component
final class BriefingListener {
    private static final String GROUP = "notification-service-briefing";

    private final BatchIntake intake;
    private final TallyReading reading;
    private final Briefings briefings;

    BriefingListener(
            Inbox inbox,
            DeadLetterPublisher deadLetters,
            TransactionTemplate transactions,
            JsonMapper json,
            Briefings briefings) {
        this.intake = new BatchIntake(GROUP, inbox, deadLetters, transactions);
        this.reading = new TallyReading(json);
        this.briefings = briefings;
    }

    @KafkaListener(
            id = "briefing",
            groupId = GROUP,
            topics = {Topics.APPLICATIONS, Topics.PASSES, Topics.INSPECTIONS},
            batch = "true")
    void take(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::read, briefings::count);
    }
}
