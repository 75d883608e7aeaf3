package org.freightpass.localstack.issuer;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.testkit.accounts.DemoAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who asks for tokens: the pages of each service, without a secret but with PKCE, and machines with their own. */
@Configuration(proxyBeanMethods = false)
class ClientsConfiguration {

    /** Each is a demo account too, whose claims its tokens carry. */
    private static final List<String> MACHINES = List.of("scanner1", "checkpoint-service");

    @Bean
    RegisteredClientRepository clients(IssuerSettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        settings.pages().forEach((id, address) -> clients.add(pages(id, address, settings)));
        MACHINES.forEach(id -> clients.add(machine(id, settings)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient machine(String id, IssuerSettings settings) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + DemoAccount.PASSWORD)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(lifetime(settings))
                .build();
    }

    private static RegisteredClient pages(String id, String addresses, IssuerSettings settings) {
        List<String> all = List.of(addresses.split(" ", -1));
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> all.forEach(address -> uris.add(address + "/signin/code")))
                .postLogoutRedirectUris(uris -> all.forEach(address -> uris.add(address + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(lifetime(settings))
                .build();
    }

    private static TokenSettings lifetime(IssuerSettings settings) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLifetime())
                .build();
    }
}
