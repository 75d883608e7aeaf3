package org.freightpass.messaging.outbox;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Gives a service its outbox and the tables of this library. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class, before = FlywayAutoConfiguration.class)
class OutboxAutoConfiguration {

    private static final String MIGRATIONS = "classpath:db/messaging";

    @Bean
    FlywayConfigurationCustomizer messagingTables() {
        return flyway -> flyway.locations(
                Stream.concat(Stream.of(flyway.getLocations()).map(Object::toString), Stream.of(MIGRATIONS))
                        .toArray(String[]::new));
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(JdbcTemplate jdbc, ObjectProvider<RelayWake> relay) {
        // The relay stands on what stands on this. Looked up once: a look-up took a twelfth of a whole approval.
        var known = SingletonSupplier.ofNullable(relay::getIfAvailable);
        return new JdbcOutbox(jdbc, () -> Optional.ofNullable(known.get()).ifPresent(RelayWake::wake));
    }
}
