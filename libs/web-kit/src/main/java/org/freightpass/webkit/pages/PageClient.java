package org.freightpass.webkit.pages;

import java.util.Map;
import org.freightpass.webkit.settings.PagesSettings;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What this service is to the issuer. The issuer's description is read only for addresses that are not set. */
final class PageClient {

    /** What the one registration is called here. */
    static final String REGISTRATION = "web";

    private PageClient() {}

    static ClientRegistration registration(WebSettings settings) {
        PagesSettings pages = settings.pages();
        ClientRegistration.Builder client = start(settings)
                .clientId(String.valueOf(pages.clientId()))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/signin/code")
                .scope(pages.scopes())
                .userNameAttributeName("sub")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        authenticate(client, pages.clientSecret());
        if (pages.authorizationUri() != null) {
            client.authorizationUri(pages.authorizationUri());
        }
        if (pages.tokenUri() != null) {
            client.tokenUri(pages.tokenUri());
        }
        if (settings.jwkSetUri() != null) {
            client.jwkSetUri(settings.jwkSetUri());
        }
        if (pages.endSessionUri() != null) {
            client.providerConfigurationMetadata(Map.of("end_session_endpoint", pages.endSessionUri()));
        }
        return client.build();
    }

    private static ClientRegistration.Builder start(WebSettings settings) {
        boolean allSet = settings.pages().authorizationUri() != null
                && settings.pages().tokenUri() != null
                && settings.jwkSetUri() != null;
        return allSet
                ? ClientRegistration.withRegistrationId(REGISTRATION).issuerUri(settings.issuer())
                : ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(REGISTRATION);
    }

    private static void authenticate(ClientRegistration.Builder client, @Nullable String secret) {
        if (secret == null) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientSecret(secret);
        }
    }
}
