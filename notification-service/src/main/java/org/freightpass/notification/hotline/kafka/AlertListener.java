package org.freightpass.notification.hotline.kafka;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.Topics;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.intake.BatchIntake;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes alerts in batches: each in one case, whatever is delivered again. */
final class AlertListener {
    static final String GROUP = "notification-service-hotline";

    private final BatchIntake intake;
    private final AlertReading reading;
    private final OpeningCases opening;
    private final Clock clock;

    AlertListener(BatchIntake intake, AlertReading reading, OpeningCases opening, Clock clock) {
        this.intake = intake;
        this.reading = reading;
        this.opening = opening;
        this.clock = clock;
    }

    @KafkaListener(id = "hotline-alerts", groupId = GROUP, topics = Topics.ALERTS, batch = "true")
    void take(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reading::read, alerts -> opening.fromAlerts(alerts, clock.instant()));
    }
}
