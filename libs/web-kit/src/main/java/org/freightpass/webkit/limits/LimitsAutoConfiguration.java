package org.freightpass.webkit.limits;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.freightpass.webkit.security.WebSecurityAutoConfiguration;
import org.freightpass.webkit.settings.WebSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The limits, between the token check (order -100) and the idempotency keys. */
@AutoConfiguration(after = WebSecurityAutoConfiguration.class, before = MultipartAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class LimitsAutoConfiguration {

    private static final int AFTER_TOKEN_CHECK = -90;
    private static final int AFTER_RATE_LIMIT = -80;
    private static final int PART_HELD_IN_MEMORY = 64 * 1024;

    @Bean
    @ConditionalOnProperty(name = "freight.web.rate.enabled", matchIfMissing = true)
    FilterRegistrationBean<RateLimitFilter> rateLimit(WebSettings settings, Clock clock) {
        FilterRegistrationBean<RateLimitFilter> registration =
                new FilterRegistrationBean<>(new RateLimitFilter(new RateLimits(settings.rate(), clock)));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(AFTER_TOKEN_CHECK);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebSettings settings) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(limits(settings)));
        registration.setOrder(AFTER_RATE_LIMIT);
        return registration;
    }

    /** The server reads multipart bodies past any filter: it gets the largest of the limits. */
    @Bean
    @ConditionalOnMissingBean
    MultipartConfigElement multipartLimit(WebSettings settings) {
        long largest = limits(settings).largest();
        return new MultipartConfigElement("", largest, largest, PART_HELD_IN_MEMORY);
    }

    /** A client that asks before it sends is told of a refusal before it sends. */
    @Bean
    TomcatProtocolHandlerCustomizer<AbstractHttp11Protocol<?>> continueOnRead() {
        return protocol -> protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
    }

    private static BodyLimits limits(WebSettings settings) {
        return new BodyLimits(settings.bodyLimit(), settings.bodyLimits());
    }
}
