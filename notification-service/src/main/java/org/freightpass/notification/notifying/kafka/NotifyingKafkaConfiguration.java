package org.freightpass.notification.notifying.kafka;

import java.time.Clock;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.notifying.OwingNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the listener of passes, applications, firms and reports of blocked trucks. */
@Configuration(proxyBeanMethods = false)
class NotifyingKafkaConfiguration {
    @Bean
    NotifyingListener notifyingListener(
            Inbox inbox,
            DeadLetterPublisher deadLetters,
            TransactionTemplate transactions,
            JsonMapper json,
            OwingNotices owing,
            Clock clock) {
        BatchIntake intake = new BatchIntake(NotifyingListener.GROUP, inbox, deadLetters, transactions);
        return new NotifyingListener(
                intake, new HappeningReading(json), new FirmReading(json), new BlockedReading(json), owing, clock);
    }
}
