package org.freightpass.checkpoint.offline.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.freightpass.checkpoint.offline.Endorser;
import org.freightpass.checkpoint.offline.KitKey;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks pass-service with a token of this service's own account, fetched for each question: it is asked once in weeks. */
@Component
class HttpEndorser implements Endorser {
    private static final String ACCOUNT = "endorser";

    private final EndorserSettings settings;
    private final WebSettings web;
    private final RestClient passService;
    private final RestClientClientCredentialsTokenResponseClient tokens;

    HttpEndorser(EndorserSettings settings, WebSettings web) {
        this.settings = settings;
        this.web = web;
        var requests = requests(settings.timeLimit());
        passService = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.passService())
                .build();
        tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
    }

    /** As pass-service answers; its other members only repeat what the token says. */
    record EndorsementAnswer(@Nullable String token) {}

    @Override
    public Answer endorse(KitKey key) {
        if (settings.clientId() == null || settings.clientSecret() == null) {
            return new Answer.NotNow("freight.checkpoint.kit.endorser.client-id or client-secret is not set");
        }
        try {
            var answer = passService
                    .post()
                    .uri("/api/v1/trust/endorsements")
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .body(Map.of(
                            "purpose",
                            Endorsement.OFFLINE_KIT,
                            "jwk",
                            Map.of("kty", "EC", "crv", "P-256", "x", key.x(), "y", key.y())))
                    .retrieve()
                    .body(EndorsementAnswer.class);
            var token = answer == null ? null : answer.token();
            return token == null
                    ? new Answer.NotNow("pass-service answers no endorsement")
                    : new Answer.Endorsed(token);
        } catch (RestClientException | OAuth2AuthorizationException | IllegalArgumentException e) {
            return new Answer.NotNow("no endorsement from " + settings.passService() + ": " + e.getMessage());
        }
    }

    private String token() {
        return tokens.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(account()))
                .getAccessToken()
                .getTokenValue();
    }

    /** The issuer's description is read only where the address for tokens is not set. */
    private ClientRegistration account() {
        var known = web.pages().tokenUri();
        var account = known == null
                ? ClientRegistrations.fromIssuerLocation(web.issuer()).registrationId(ACCOUNT)
                : ClientRegistration.withRegistrationId(ACCOUNT).tokenUri(known);
        return account.clientId(String.valueOf(settings.clientId()))
                .clientSecret(String.valueOf(settings.clientSecret()))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static JdkClientHttpRequestFactory requests(Duration limit) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .build());
        requests.setReadTimeout(limit);
        return requests;
    }
}
