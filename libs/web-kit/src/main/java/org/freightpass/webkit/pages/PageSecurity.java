package org.freightpass.webkit.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.SignInTokens;
import org.freightpass.webkit.problems.ProblemAnswers;
import org.freightpass.webkit.security.Callers;
import org.freightpass.webkit.security.SecurityHeaders;
import org.freightpass.webkit.settings.PagesSettings;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Sign-in and sign-out as rules of Spring Security. */
final class PageSecurity {

    private static final Logger LOG = LoggerFactory.getLogger(PageSecurity.class);
    private static final String START = "/signin";

    private PageSecurity() {}

    static void signIn(HttpSecurity http, ClientRegistrationRepository clients, Optional<SignInTokens> tokens) {
        http.oauth2Login(signIn -> signIn.loginPage(START)
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new NoTokensKept(tokens))
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInStart(clients)))
                .redirectionEndpoint(end -> end.baseUri("/signin/code"))
                .userInfoEndpoint(user -> user.userAuthoritiesMapper(PageSecurity::roles))
                .failureHandler(PageSecurity::failed));
        http.exceptionHandling(refused -> refused.authenticationEntryPoint(PageForms.orAgain(START)));
    }

    static void signOut(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            WebSettings settings,
            Optional<SignInTokens> tokens) {
        PagesSettings pages = settings.pages();
        OidcClientInitiatedLogoutSuccessHandler atTheIssuer = new OidcClientInitiatedLogoutSuccessHandler(clients);
        atTheIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        http.logout(signOut -> signOut.addLogoutHandler(
                        (request, response, who) -> tokens.ifPresent(kept -> kept.left(Callers.of(who))))
                .logoutUrl("/signout")
                .deleteCookies(pages.cookie())
                .logoutSuccessHandler(atTheIssuer));
        // Signing out is a form whose answer leads to the issuer: browsers hold that against form-action as well.
        SecurityHeaders.on(http, origin(Objects.requireNonNullElse(pages.endSessionUri(), settings.issuer())));
    }

    /** Only the one address starts a sign-in; Spring's own resolver fails on any other below it. */
    private record SignInStart(DefaultOAuth2AuthorizationRequestResolver requests)
            implements OAuth2AuthorizationRequestResolver {

        SignInStart(ClientRegistrationRepository clients) {
            this(new DefaultOAuth2AuthorizationRequestResolver(clients, START));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return START.equals(request.getRequestURI()) ? requests.resolve(request, PageClient.REGISTRATION) : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return requests.resolve(request, registration);
        }
    }

    private static Set<GrantedAuthority> roles(Collection<? extends GrantedAuthority> authorities) {
        Set<GrantedAuthority> roles = new LinkedHashSet<>();
        for (GrantedAuthority authority : authorities) {
            if (authority instanceof OidcUserAuthority user) {
                roles.addAll(Callers.authorities(user.getAttributes()));
            }
        }
        return roles;
    }

    /** Never back to the start, or a browser would go round in circles. */
    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("A sign-in did not succeed: {}", failure.toString());
        Problem problem =
                Problem.of(CommonProblem.TOKEN_INVALID).detail("The sign-in did not succeed. Start again at /signin.");
        ProblemAnswers.write(request, response, problem);
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
