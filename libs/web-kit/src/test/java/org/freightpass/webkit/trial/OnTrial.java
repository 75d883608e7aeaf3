package org.freightpass.webkit.trial;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** Runs the trial service on a port of its own, with the test issuer and without a database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = TrialService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "freight.web.body-limit=64KB",
            "freight.web.body-limits[/api/v1/uploads]=256KB"
        })
@ContextConfiguration(initializers = OnTrial.Issuer.class)
public @interface OnTrial {

    /** Tells the service which issuer counts. */
    final class Issuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test issuer",
                            Map.of(
                                    "freight.web.issuer", TestIssuer.issuer(),
                                    "freight.web.jwk-set-uri", TestIssuer.jwkSetUri())));
        }
    }
}
