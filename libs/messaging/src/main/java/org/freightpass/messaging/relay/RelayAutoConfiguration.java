package org.freightpass.messaging.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.freightpass.messaging.MessagingSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Gives a service its relay, on the database and the broker that Spring Boot is configured for. */
@AutoConfiguration(after = {JdbcTemplateAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties({MessagingSettings.class, OutboxSettings.class, HeartbeatSettings.class})
class RelayAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "freight.messaging.outbox.enabled", matchIfMissing = true)
    OutboxRelay outboxRelay(RelayParts parts, OutboxSettings settings, RelayMeters meters) {
        return new OutboxRelay(parts, settings, meters);
    }

    @Bean
    RelayParts relayParts(
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> producers,
            KafkaAdmin admin,
            MessagingSettings messaging,
            OutboxSettings outbox,
            HeartbeatSettings beats) {
        EndOffsets endOffsets = new KafkaEndOffsets(admin.getConfigurationProperties());
        return new ConnectedParts(
                database, producers.getConfigurationProperties(), endOffsets, messaging.source(), outbox, beats);
    }

    @Bean
    RelayMeters relayMeters(ObjectProvider<MeterRegistry> registry) {
        return new RelayMeters(registry.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    OutboxGauges outboxGauges(JdbcTemplate jdbc) {
        return new OutboxGauges(jdbc);
    }
}
