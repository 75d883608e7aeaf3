package org.freightpass.webkit.problems;

import org.freightpass.webkit.settings.WebSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.DeserializationFeature;

/** Problem bodies for whatever goes wrong, and how strictly JSON is read. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
public class ProblemsAutoConfiguration {

    @Bean
    ProblemAdvice problemAdvice(WebSettings settings) {
        return new ProblemAdvice(settings);
    }

    @Bean
    JsonMapperBuilderCustomizer strictReading(WebSettings settings) {
        return builder -> builder.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, settings.refuseUnknownFields())
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, false);
    }
}
