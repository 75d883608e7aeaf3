package org.freightpass.webkit.requests;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How every service runs unless its own settings say otherwise: the weakest of all property sources. */
public final class ServiceDefaults implements EnvironmentPostProcessor {

    static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "30s"),
            // A body over its limit is thrown away while it comes, so that the client lives to read the refusal.
            Map.entry("server.tomcat.max-swallow-size", "64MB"),
            // A console, a scanner or a proxy in front keeps its connection; a hundred requests are its first minute.
            Map.entry("server.tomcat.max-keep-alive-requests", "10000"),
            Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
            Map.entry("spring.jackson.default-property-inclusion", "non_null"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus,info,metrics"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            // A library's migration may be younger than a service's although its number is lower.
            Map.entry("spring.flyway.out-of-order", "true"),
            // Pages and what they load go over slow lines.
            Map.entry("server.compression.enabled", "true"),
            Map.entry("springdoc.api-docs.version", "openapi_3_1"),
            // Kafka's clients would say all their settings, each of them, and bury what a start has to say.
            Map.entry("logging.level.org.apache.kafka.common.config.AbstractConfig", "warn"),
            Map.entry("logging.pattern.correlation", "[%X{correlationId:-}] "));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("web-kit defaults", DEFAULTS));
    }
}
