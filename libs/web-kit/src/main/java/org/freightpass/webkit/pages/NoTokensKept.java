package org.freightpass.webkit.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.freightpass.webkit.SignInTokens;
import org.freightpass.webkit.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Signing in tells who it is; the access token is kept nowhere here. A service that needs it is given it, and answers for
 * it.
 */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    private final Optional<SignInTokens> wanted;

    NoTokensKept(Optional<SignInTokens> wanted) {
        this.wanted = wanted;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant until = client.getAccessToken().getExpiresAt();
        // A token that does not say until when counts for nothing later.
        if (until != null) {
            wanted.ifPresent(tokens ->
                    tokens.came(Callers.of(principal), client.getAccessToken().getTokenValue(), until));
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        // Nothing was kept.
    }
}
