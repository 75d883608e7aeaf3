package org.freightpass.checkpoint.offline.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.problems.ProblemAnswers;
import org.freightpass.webkit.security.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page itself is open to everybody: it holds nothing, and a telephone must be able to start it without a network.
 * What it asks for below {@code /scan/api} takes the session of the pages, an officer's, and a token against forgery
 * across sites; nobody is led to a sign-in from there, because a script could not follow. Its camera is the web kit's.
 */
@Configuration(proxyBeanMethods = false)
class ScanPage implements WebMvcConfigurer {
    private static final int BETWEEN_API_AND_PAGES = 40;

    /** Nothing but our own; WebAssembly, and no other evaluation, because the reader of codes is compiled to it. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; "
                    + "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(BETWEEN_API_AND_PAGES)
    SecurityFilterChain scanSecurity(HttpSecurity http) {
        http.securityMatcher("/scan", "/scan/**", "/webkit/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/scan/api/**")
                        .hasRole("OFFICER")
                        .anyRequest()
                        .permitAll())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ScanPage::notSignedIn)
                        .accessDeniedHandler(ScanPage::notAllowed));
        SecurityHeaders.on(http);
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)));
        return http.build();
    }

    /** {@code /scanner} needs a session, so that whoever comes back from the sign-in ends on the page. */
    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/scan", "/scan/");
        pages.addRedirectViewController("/scanner", "/scan/");
        pages.addViewController("/scan/").setViewName("forward:/scan/index.html");
    }

    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemAnswers.write(
                request, response, Problem.of(CommonProblem.TOKEN_MISSING).detail("Sign in at /scanner."));
    }

    private static void notAllowed(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        ProblemAnswers.write(request, response, Problem.of(CommonProblem.FORBIDDEN));
    }
}
