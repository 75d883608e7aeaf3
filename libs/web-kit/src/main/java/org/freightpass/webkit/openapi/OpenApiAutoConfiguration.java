package org.freightpass.webkit.openapi;

import org.freightpass.webkit.Caller;
import org.freightpass.webkit.PageRequest;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Completes the API document at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
    }

    @Bean
    KitDocument kitDocument() {
        return new KitDocument();
    }

    @Bean
    KitOperations kitOperations() {
        return new KitOperations();
    }
}
