package org.freightpass.webkit.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.freightpass.webkit.settings.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the issuer's keys from the back-channel address if one is set, else from where the issuer's description says.
 */
final class KeySetOverHttp implements IssuerKeys.KeySetFetch {

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final String issuer;
    private final @Nullable String jwkSetUri;
    private final DefaultResourceRetriever http;

    KeySetOverHttp(WebSettings settings) {
        this.issuer = settings.issuer();
        this.jwkSetUri = settings.jwkSetUri();
        int timeout = Math.toIntExact(settings.issuerTimeout().toMillis());
        this.http = new DefaultResourceRetriever(timeout, timeout, LARGEST_ANSWER);
    }

    @Override
    public JWKSet fetch() throws IOException, ParseException {
        return JWKSet.parse(read(jwkSetUri == null ? described() : jwkSetUri));
    }

    private String described() throws IOException, ParseException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        String description = read(base + "/.well-known/openid-configuration");
        return JSONObjectUtils.getString(JSONObjectUtils.parse(description), "jwks_uri");
    }

    private String read(String address) throws IOException {
        return http.retrieveResource(URI.create(address).toURL()).getContent();
    }
}
