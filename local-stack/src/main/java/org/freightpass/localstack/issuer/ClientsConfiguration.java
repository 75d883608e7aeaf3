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

/** Who asks for tokens: the pages of each service, without a secret but with PKCE, and the scanner with its own. */
@Configuration(proxyBeanMethods = false)
class ClientsConfiguration {

    private static final String SCANNER = "scanner1";

    @Bean
    RegisteredClientRepository clients(IssuerSettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        settings.pages().forEach((id, address) -> clients.add(pages(id, address, settings)));
        clients.add(RegisteredClient.withId(SCANNER)
                .clientId(SCANNER)
                .clientSecret("{noop}" + DemoAccount.PASSWORD)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(lifetime(settings))
                .build());
        return new InMemoryRegisteredClientRepository(clients);
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
