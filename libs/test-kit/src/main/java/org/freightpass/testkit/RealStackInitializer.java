package org.freightpass.testkit;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application context at the real servers of {@link RealStack}, before any of its own settings. */
public final class RealStackInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = RealPostgres.database();
        Map<String, Object> settings = Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.kafka.bootstrap-servers", RealKafka.bootstrap(),
                "freight.web.issuer", TestIssuer.issuer(),
                "freight.web.jwk-set-uri", TestIssuer.jwkSetUri());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-stack", settings));
    }
}
