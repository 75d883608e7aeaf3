package org.freightpass.webkit.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code freight.web.pages.*}: sign-in of people; off while {@code client-id} is not set.
 *
 * @param clientId what the issuer knows this service as
 * @param clientSecret for a confidential client; PKCE is used with and without
 * @param authorizationUri where browsers sign in; without it the issuer's description says where
 * @param tokenUri where this service turns the code into tokens (back channel)
 * @param endSessionUri where browsers sign out of the issuer; without it only this service forgets them
 * @param scopes what is asked for
 * @param cookie the name of the session cookie; services that share a host need different ones
 * @param cookieSecure whether the cookie is sent over TLS only
 * @param sessionTimeout how long a session lives without a request
 */
public record PagesSettings(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String authorizationUri,
        @Nullable String tokenUri,
        @Nullable String endSessionUri,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("SESSION") String cookie,
        @DefaultValue("false") boolean cookieSecure,
        @DefaultValue("8h") Duration sessionTimeout) {

    public PagesSettings {
        scopes = List.copyOf(scopes);
        if (!cookie.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("freight.web.pages.cookie is not a cookie name: " + cookie);
        }
        Settings.requirePositive("freight.web.pages.session-timeout", sessionTimeout);
    }
}
