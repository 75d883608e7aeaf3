package org.freightpass.webkit.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * All of {@code freight.web.*}.
 *
 * @param issuer the {@code iss} of the tokens that count
 * @param jwkSetUri where this service fetches the issuer's keys; without it the issuer's own description says where
 * @param audience what a token's {@code aud} must hold
 * @param clockSkew how far the issuer's clock may be off
 * @param issuerTimeout how long one call to the issuer may take
 * @param issuerOutage how long keys once fetched serve on while the issuer is away
 * @param retryAfter what clients are told to wait when something is away
 * @param refuseUnknownFields whether a JSON member that nobody reads is refused instead of ignored
 * @param bodyLimit the largest body of a request
 * @param bodyLimits larger or smaller ones by path pattern; the first that matches counts
 */
@ConfigurationProperties("freight.web")
public record WebSettings(
        String issuer,
        @Nullable String jwkSetUri,
        @DefaultValue("freight-pass") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("2s") Duration issuerTimeout,
        @DefaultValue("24h") Duration issuerOutage,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("true") boolean refuseUnknownFields,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits,
        @DefaultValue IdempotencySettings idempotency,
        @DefaultValue RateSettings rate,
        @DefaultValue PagesSettings pages) {

    @SuppressWarnings("ConstantConditions") // the binder hands null for what is not set
    public WebSettings {
        if (issuer == null || issuer.isBlank()) {
            throw new IllegalArgumentException(
                    "freight.web.issuer is not set: give the address that the tokens name as their issuer");
        }
        requireAddress("freight.web.issuer", issuer);
        if (jwkSetUri != null) {
            requireAddress("freight.web.jwk-set-uri", jwkSetUri);
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException("freight.web.audience is empty: a token for anyone would do");
        }
        Settings.requireNotNegative("freight.web.clock-skew", clockSkew);
        Settings.requirePositive("freight.web.issuer-timeout", issuerTimeout);
        Settings.requirePositive("freight.web.issuer-outage", issuerOutage);
        Settings.requirePositive("freight.web.retry-after", retryAfter);
        Settings.requirePositive("freight.web.body-limit", bodyLimit);
        bodyLimits = Collections.unmodifiableMap(new LinkedHashMap<>(bodyLimits));
        bodyLimits.forEach((path, limit) -> Settings.requirePositive("freight.web.body-limits[" + path + "]", limit));
    }

    private static void requireAddress(String name, String value) {
        if (!URI.create(value).isAbsolute()) {
            throw new IllegalArgumentException(name + " is not an absolute address: " + value);
        }
    }
}
