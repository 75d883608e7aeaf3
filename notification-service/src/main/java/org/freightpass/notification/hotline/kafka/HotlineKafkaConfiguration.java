package org.freightpass.notification.hotline.kafka;

import java.time.Clock;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.intake.BatchIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires the listener of alerts. */
@Configuration(proxyBeanMethods = false)
class HotlineKafkaConfiguration {
    @Bean
    AlertListener alertListener(
            Inbox inbox,
            DeadLetterPublisher deadLetters,
            TransactionTemplate transactions,
            JsonMapper json,
            OpeningCases opening,
            Clock clock) {
        BatchIntake intake = new BatchIntake(AlertListener.GROUP, inbox, deadLetters, transactions);
        return new AlertListener(intake, new AlertReading(json), opening, clock);
    }
}
