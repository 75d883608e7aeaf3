package org.freightpass.localstack.issuer;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The local issuer as a program of its own; its settings are in {@code issuer.yaml}. */
@SpringBootApplication
@EnableConfigurationProperties(IssuerSettings.class)
public class IssuerApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(IssuerApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "issuer"));
        application.run(arguments);
    }
}
