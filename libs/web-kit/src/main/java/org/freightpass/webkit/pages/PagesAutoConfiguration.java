package org.freightpass.webkit.pages;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.freightpass.webkit.PublicPaths;
import org.freightpass.webkit.SignInTokens;
import org.freightpass.webkit.security.WebSecurityAutoConfiguration;
import org.freightpass.webkit.settings.WebSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Pages, their sign-in and their sessions, where a client id is set. */
@AutoConfiguration(after = {DataSourceTransactionManagerAutoConfiguration.class, WebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("freight.web.pages.client-id")
@ConditionalOnBean(DataSource.class)
public class PagesAutoConfiguration {

    private static final int BETWEEN_API_AND_REST = 50;
    private static final List<String> NO_PAGES = List.of("/api/", "/actuator", "/v3/api-docs");

    /** Asked for when someone first signs in: a service starts without its issuer. */
    @Bean
    ClientRegistrationRepository pageClients(WebSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(PageClient.registration(settings)));
    }

    @Bean
    @Order(BETWEEN_API_AND_REST)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            ObjectProvider<PublicPaths> open,
            ObjectProvider<SignInTokens> tokens,
            WebSettings settings) {
        Optional<SignInTokens> wanted = Optional.ofNullable(tokens.getIfAvailable());
        http.securityMatcher(request -> NO_PAGES.stream().noneMatch(request.getRequestURI()::startsWith))
                .authorizeHttpRequests(requests -> {
                    open.orderedStream()
                            .flatMap(paths -> paths.entries().stream())
                            .forEach(path -> requests.requestMatchers(path.method(), path.pattern())
                                    .permitAll());
                    requests.requestMatchers("/signin/**", "/error", "/webkit/**", "/assets/**", "/webjars/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated();
                });
        PageSecurity.signIn(http, clients, wanted);
        PageForms.protect(http, settings.pages());
        PageSecurity.signOut(http, clients, settings, wanted);
        return http.build();
    }

    /** Sessions that any instance of the service knows. */
    @Configuration(proxyBeanMethods = false)
    @EnableJdbcHttpSession
    static class Sessions {

        @Bean
        CookieSerializer sessionCookie(WebSettings settings) {
            DefaultCookieSerializer cookie = new DefaultCookieSerializer();
            cookie.setCookieName(settings.pages().cookie());
            cookie.setUseSecureCookie(settings.pages().cookieSecure());
            cookie.setSameSite("Lax");
            return cookie;
        }

        @Bean
        SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(WebSettings settings) {
            return sessions ->
                    sessions.setDefaultMaxInactiveInterval(settings.pages().sessionTimeout());
        }
    }

    /** A service with a start page of its own names that bean {@code homePage}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.thymeleaf.spring6.SpringTemplateEngine")
    static class Home {

        @Bean
        @ConditionalOnMissingBean(name = "homePage")
        HomePage homePage() {
            return new HomePage();
        }
    }
}
