package org.freightpass.messaging.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a service its dead letters: written by the error policy, listed and replayed here. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
@EnableConfigurationProperties(DeadLetterSettings.class)
class DeadLetterAutoConfiguration {

    @Bean
    @SuppressWarnings("unchecked")
    AcknowledgedSend acknowledgedSend(KafkaTemplate<?, ?> kafka, DeadLetterSettings settings) {
        return new AcknowledgedSend((KafkaTemplate<String, byte[]>) kafka, settings.sendTimeout());
    }

    @Bean
    @ConditionalOnMissingBean(DeadLetterPublisher.class)
    KafkaDeadLetterPublisher deadLetterPublisher(
            AcknowledgedSend kafka, ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
        return new KafkaDeadLetterPublisher(
                kafka, meters.getIfAvailable(CompositeMeterRegistry::new), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    @SuppressWarnings("unchecked")
    DeadLetters deadLetters(
            ConsumerFactory<?, ?> consumers,
            AcknowledgedSend kafka,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DeadLetterSettings settings) {
        DeadLetterTopic topics =
                new DeadLetterTopic((ConsumerFactory<String, byte[]>) consumers, settings.readTimeout());
        return new KafkaDeadLetters(topics, kafka, new JdbcReplayNotes(jdbc), transactions);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(name = "org.springframework.security.access.AccessDeniedException")
    static class OverHttp {

        @Bean
        DeadLetterController deadLetterController(DeadLetters deadLetters) {
            return new DeadLetterController(deadLetters);
        }
    }
}
