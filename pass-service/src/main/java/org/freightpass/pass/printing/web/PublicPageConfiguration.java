package org.freightpass.pass.printing.web;

import org.freightpass.webkit.security.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the public page, whether or not there are pages that people sign in to. */
@Configuration(proxyBeanMethods = false)
class PublicPageConfiguration {
    private static final int BETWEEN_API_AND_PAGES = 20;

    @Bean
    @Order(BETWEEN_API_AND_PAGES)
    SecurityFilterChain publicPageSecurity(HttpSecurity http) {
        http.securityMatcher("/p/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable()) // nothing is changed here
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable());
        SecurityHeaders.on(http);
        return http.build();
    }
}
