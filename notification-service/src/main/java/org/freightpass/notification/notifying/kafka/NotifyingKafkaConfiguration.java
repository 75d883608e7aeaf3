package org.freightpass.notification.notifying.kafka;

import java.time.Clock;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.intake.Intakes;
import org.freightpass.notification.notifying.OwingNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the listener of passes, applications, firms and reports of blocked trucks. */
@Configuration(proxyBeanMethods = false)
class NotifyingKafkaConfiguration {
    @Bean
    NotifyingListener notifyingListener(Intakes intakes, JsonMapper json, OwingNotices owing, Clock clock) {
        BatchIntake intake = intakes.of(NotifyingListener.GROUP);
        return new NotifyingListener(
                intake, new HappeningReading(json), new FirmReading(json), new BlockedReading(json), owing, clock);
    }
}
