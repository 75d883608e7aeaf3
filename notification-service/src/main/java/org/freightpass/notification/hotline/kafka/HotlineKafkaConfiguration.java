package org.freightpass.notification.hotline.kafka;

import java.time.Clock;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.intake.BatchIntake;
import org.freightpass.notification.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the listener of alerts. */
@Configuration(proxyBeanMethods = false)
class HotlineKafkaConfiguration {
    @Bean
    AlertListener alertListener(Intakes intakes, JsonMapper json, OpeningCases opening, Clock clock) {
        BatchIntake intake = intakes.of(AlertListener.GROUP);
        return new AlertListener(intake, new AlertReading(json), opening, clock);
    }
}
