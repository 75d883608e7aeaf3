package org.freightpass.localstack.issuer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the issuer.
 *
 * @param url its address, the {@code iss} of its tokens
 * @param keyFile where its signing key is kept between runs; made when missing
 * @param audience the {@code aud} of access tokens
 * @param tokenLifetime how long a token is good
 * @param pages client id of the pages of a service, and the addresses where they are served, with spaces between
 */
@ConfigurationProperties("freight.issuer")
record IssuerSettings(
        String url,
        Path keyFile,
        @DefaultValue("freight-pass") String audience,
        @DefaultValue("8h") Duration tokenLifetime,
        Map<String, String> pages) {}
