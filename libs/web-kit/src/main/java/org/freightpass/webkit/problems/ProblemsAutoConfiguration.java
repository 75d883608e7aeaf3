package org.freightpass.webkit.problems;

import org.freightpass.webkit.settings.WebSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Problem bodies for whatever goes wrong, and how strictly JSON is read. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
public class ProblemsAutoConfiguration {

    @Bean
    ProblemAdvice problemAdvice(WebSettings settings) {
        return new ProblemAdvice(settings);
    }

    @Bean
    @ConditionalOnClass(name = "org.thymeleaf.spring6.SpringTemplateEngine")
    PageErrors pageErrors(ProblemAdvice advice) {
        return new PageErrors(advice);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemPage problemPage() {
        return new ProblemPage();
    }

    @Bean
    StrictJson strictJson(JsonMapper mapper, WebSettings settings) {
        return new StrictJson(mapper, settings.refuseUnknownFields());
    }
}
