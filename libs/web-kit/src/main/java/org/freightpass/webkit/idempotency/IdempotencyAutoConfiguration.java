package org.freightpass.webkit.idempotency;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.flywaydb.core.api.Location;
import org.freightpass.webkit.security.WebSecurityAutoConfiguration;
import org.freightpass.webkit.settings.IdempotencySettings;
import org.freightpass.webkit.settings.WebSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Idempotency keys, wherever a service has a database; the table comes with the kit's own migrations. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, WebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(JdbcClient.class)
public class IdempotencyAutoConfiguration {

    private static final int AFTER_LIMITS = -70;

    /** Adds to whatever locations the service has. */
    @Bean
    FlywayConfigurationCustomizer webKitMigrations() {
        return flyway -> {
            Set<Location> all = new LinkedHashSet<>(Arrays.asList(flyway.getLocations()));
            all.add(Location.fromPath("classpath:", "db/webkit"));
            flyway.locations(all.toArray(Location[]::new));
        };
    }

    @Bean
    HolderSession holderSession(JdbcConnectionDetails database) {
        return new HolderSession(database);
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc, HolderSession holder, WebSettings settings) {
        IdempotencySettings keys = settings.idempotency();
        return new IdempotencyKeys(jdbc, holder, keys.keptFor(), keys.abandonedAfter());
    }

    @Bean
    ExpiredKeys expiredKeys(IdempotencyKeys keys, WebSettings settings, Clock clock) {
        return new ExpiredKeys(keys, settings.idempotency().cleanUpEvery(), clock);
    }

    @Bean
    @ConditionalOnProperty(name = "freight.web.idempotency.enabled", matchIfMissing = true)
    FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotencyKeys keys, WebSettings settings, Clock clock) {
        FilterRegistrationBean<IdempotencyFilter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(keys, settings, clock));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(AFTER_LIMITS);
        return registration;
    }
}
