package org.freightpass.webkit.layout;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.freightpass.webkit.problems.PageErrors;
import org.freightpass.webkit.security.SecurityHeaders;
import org.freightpass.webkit.security.WebSecurityAutoConfiguration;
import org.freightpass.webkit.settings.WebSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** One layout for the pages of every service. */
@AutoConfiguration(
        before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class},
        after = WebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "org.thymeleaf.spring6.SpringTemplateEngine")
public class LayoutAutoConfiguration {

    private static final int BEFORE_PAGES = 15;

    @Bean
    MessageSource messageSource() {
        return Bundles.source();
    }

    @Bean
    Languages localeResolver(WebSettings settings) {
        return new Languages(settings.pages().cookieSecure());
    }

    @Bean
    Say say(Clock clock, MessageSource texts) {
        return new Say(clock, texts);
    }

    @Bean
    @ConditionalOnMissingBean
    Navigation navigation() {
        return new Navigation("webkit.site", List.of());
    }

    @Bean
    PageFiles pageFiles(Navigation navigation, Languages languages, WebSettings settings) {
        return new PageFiles(
                new LookAround(navigation, languages, settings.pages().clientId() != null));
    }

    @Bean
    ErrorPage errorPage(PageErrors errors) {
        return new ErrorPage(errors);
    }

    /** Gives the addresses in templates their digests. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> pageFileAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** The files are for everybody, and no session is looked up for them. */
    @Bean
    @Order(BEFORE_PAGES)
    SecurityFilterChain pageFileSecurity(HttpSecurity http) {
        http.securityMatcher("/webkit/**", "/assets/**", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable()) // nothing is changed here
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable());
        SecurityHeaders.on(http);
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return http.build();
    }
}
