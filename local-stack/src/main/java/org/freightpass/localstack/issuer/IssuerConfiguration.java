package org.freightpass.localstack.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freightpass.testkit.accounts.DemoAccount;
import org.freightpass.testkit.accounts.DemoAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Accounts, claims, key and who may reach what at the issuer. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(SignInPage.ADDRESS),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/local/**", "/error")
                .permitAll()
                .anyRequest()
                .authenticated());
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/local/**"));
        http.formLogin(form -> form.loginPage(SignInPage.ADDRESS).permitAll());
        return http.build();
    }

    @Bean
    UserDetailsService accounts() {
        List<UserDetails> users = DemoAccounts.all().stream()
                .map(account -> User.withUsername(account.username())
                        .password("{noop}" + DemoAccount.PASSWORD)
                        .roles(account.roles().toArray(String[]::new))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.url()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) throws IOException, JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.readOrMake(settings.keyFile())));
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    /** The account's claims go into access tokens and ID tokens alike; the scanner's client is an account too. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerSettings settings) {
        return context -> {
            Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token for nobody");
            Map<String, Object> claims = DemoAccounts.named(principal.getName()).claims();
            context.getClaims().claims(all -> all.putAll(claims));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(settings.audience()));
            }
        };
    }
}
