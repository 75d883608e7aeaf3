package org.freightpass.notification.notifying.kafka;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.Topics;
import org.freightpass.messaging.kafka.FollowingReader;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.notifying.OwingNotices;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes what happens in batches and owes notices for it, once, whatever is delivered again. */
final class NotifyingListener {
    static final String GROUP = "notification-service-notifying";

    private final BatchIntake intake;
    private final HappeningReading happenings;
    private final FirmReading firms;
    private final BlockedReading reports;
    private final OwingNotices owing;
    private final Clock clock;

    NotifyingListener(
            BatchIntake intake,
            HappeningReading happenings,
            FirmReading firms,
            BlockedReading reports,
            OwingNotices owing,
            Clock clock) {
        this.intake = intake;
        this.happenings = happenings;
        this.firms = firms;
        this.reports = reports;
        this.owing = owing;
        this.clock = clock;
    }

    @KafkaListener(
            id = "notifying-passes",
            groupId = GROUP + "-passes",
            topics = Topics.PASSES,
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void passes(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, happenings::read, happened -> owing.happened(happened, clock.instant()));
    }

    @KafkaListener(
            id = "notifying-applications",
            groupId = GROUP + "-applications",
            topics = Topics.APPLICATIONS,
            batch = "true",
            properties = FollowingReader.SETTINGS)
    void applications(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, happenings::read, happened -> owing.happened(happened, clock.instant()));
    }

    @KafkaListener(id = "notifying-firms", groupId = GROUP + "-firms", topics = Topics.FIRMS, batch = "true")
    void firms(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, firms::read, owing::firmsChanged);
    }

    @KafkaListener(id = "notifying-alerts", groupId = GROUP + "-alerts", topics = Topics.ALERTS, batch = "true")
    void alerts(List<ConsumerRecord<String, byte[]>> batch) {
        intake.take(batch, reports::read, blocked -> owing.blocked(blocked, clock.instant()));
    }
}
