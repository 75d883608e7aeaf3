package org.freightpass.checkpoint.offline.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pass-service is asked to endorse; the README lists them.
 *
 * @param passService where it is
 * @param clientId of this service's own account with the issuer; without one nothing is asked for
 * @param clientSecret of that account
 * @param timeLimit how long the issuer and pass-service may take, each
 */
@ConfigurationProperties("freight.checkpoint.kit.endorser")
public record EndorserSettings(
        @DefaultValue("http://localhost:8081") URI passService,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("2s") Duration timeLimit) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "EndorserSettings[" + passService + " as " + clientId + "]";
    }
}
