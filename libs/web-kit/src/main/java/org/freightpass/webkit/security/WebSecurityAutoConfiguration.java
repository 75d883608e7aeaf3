package org.freightpass.webkit.security;

import java.time.Clock;
import org.freightpass.webkit.PublicPaths;
import org.freightpass.webkit.settings.WebSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** The bearer-token side: {@code /api/**} and, as the last chain, what remains. Pages put theirs in between. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
@EnableWebSecurity
@EnableMethodSecurity
public class WebSecurityAutoConfiguration {

    static final int API_ORDER = 10;
    static final int REST_ORDER = 100;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(WebSettings settings, Clock clock) {
        IssuerKeys keys = new IssuerKeys(new KeySetOverHttp(settings), settings.issuerOutage(), clock);
        return new IssuerTokens(keys, settings, clock);
    }

    /** Each request is measured once, whole; measuring each security filter on its own took a fifth of its time. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebArguments webArguments() {
        return new WebArguments();
    }

    @Bean
    @Order(API_ORDER)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, ObjectProvider<PublicPaths> open, JwtDecoder decoder, WebSettings settings) {
        http.securityMatcher("/api/**").authorizeHttpRequests(requests -> {
            open.orderedStream().forEach(paths -> permit(requests, paths));
            requests.anyRequest().authenticated();
        });
        bearer(http, decoder, settings);
        return http.build();
    }

    @Bean
    @Order(REST_ORDER)
    SecurityFilterChain restSecurity(HttpSecurity http, JwtDecoder decoder, WebSettings settings) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/error")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMIN")
                .anyRequest()
                .denyAll());
        bearer(http, decoder, settings);
        return http.build();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            PublicPaths paths) {
        for (PublicPaths.Entry entry : paths.entries()) {
            if (entry.method() == null) {
                requests.requestMatchers(entry.pattern()).permitAll();
            } else {
                requests.requestMatchers(entry.method(), entry.pattern()).permitAll();
            }
        }
    }

    private static void bearer(HttpSecurity http, JwtDecoder decoder, WebSettings settings) {
        SignInProblems problems = new SignInProblems(settings);
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> Callers.authorities(jwt.getClaims()));
        http.csrf(csrf -> csrf.disable()) // no cookie counts here, so nothing can be forged across sites
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(converter))
                        .withObjectPostProcessor(answeringOutages(problems)));
        SecurityHeaders.on(http);
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringOutages(SignInProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                // Spring's own handler throws on for an issuer away, which would end as a 500.
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }
}
