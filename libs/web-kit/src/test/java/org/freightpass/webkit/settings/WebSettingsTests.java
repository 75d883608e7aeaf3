package org.freightpass.webkit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.freightpass.webkit.settings.RateSettings.Allowance;
import org.freightpass.webkit.settings.RateSettings.Anonymous;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class WebSettingsTests {

    private static final String ISSUER = "https://issuer.example";

    /** Every documented name with a value that is not its default. */
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("issuer", ISSUER),
            Map.entry("jwk-set-uri", "http://back/jwks"),
            Map.entry("audience", "other"),
            Map.entry("clock-skew", "1s"),
            Map.entry("issuer-timeout", "3s"),
            Map.entry("issuer-outage", "1h"),
            Map.entry("retry-after", "9s"),
            Map.entry("refuse-unknown-fields", "false"),
            Map.entry("body-limit", "2MB"),
            Map.entry("body-limits[/api/v1/bulk]", "20MB"),
            Map.entry("idempotency.enabled", "false"),
            Map.entry("idempotency.kept-for", "48h"),
            Map.entry("idempotency.abandoned-after", "5m"),
            Map.entry("idempotency.clean-up-every", "1m"),
            Map.entry("idempotency.ignored-paths", "/api/v1/inspections"),
            Map.entry("rate.enabled", "false"),
            Map.entry("rate.clients-remembered", "10"),
            Map.entry("rate.anonymous.burst", "1"),
            Map.entry("rate.anonymous.per-second", "2"),
            Map.entry("rate.signed-in.burst", "3"),
            Map.entry("rate.signed-in.per-second", "4"),
            Map.entry("rate.roles.OFFICER.burst", "5"),
            Map.entry("rate.roles.OFFICER.per-second", "6"),
            Map.entry("pages.client-id", "console"),
            Map.entry("pages.client-secret", "secret"),
            Map.entry("pages.authorization-uri", "http://front/authorize"),
            Map.entry("pages.token-uri", "http://back/token"),
            Map.entry("pages.end-session-uri", "http://front/logout"),
            Map.entry("pages.scopes", "openid,email"),
            Map.entry("pages.cookie", "PASS"),
            Map.entry("pages.cookie-secure", "true"),
            Map.entry("pages.session-timeout", "1h"));

    @Test
    void defaults() {
        assertThat(bound(Map.of("issuer", ISSUER)))
                .isEqualTo(new WebSettings(
                        ISSUER,
                        null,
                        "freight-pass",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        Duration.ofHours(24),
                        Duration.ofSeconds(5),
                        true,
                        DataSize.ofMegabytes(1),
                        Map.of(),
                        new IdempotencySettings(
                                true, Duration.ofHours(24), Duration.ofMinutes(2), Duration.ofMinutes(10), List.of()),
                        new RateSettings(true, 100_000, new Anonymous(200, 20), new Allowance(2000, 200), Map.of()),
                        new PagesSettings(
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of("openid", "profile"),
                                "SESSION",
                                false,
                                Duration.ofHours(8))));
    }

    @Test
    void everyDocumentedNameIsBound() {
        assertThat(bound(ALL))
                .isEqualTo(new WebSettings(
                        ISSUER,
                        "http://back/jwks",
                        "other",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofHours(1),
                        Duration.ofSeconds(9),
                        false,
                        DataSize.ofMegabytes(2),
                        Map.of("/api/v1/bulk", DataSize.ofMegabytes(20)),
                        new IdempotencySettings(
                                false,
                                Duration.ofHours(48),
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(1),
                                List.of("/api/v1/inspections")),
                        new RateSettings(
                                false,
                                10,
                                new Anonymous(1, 2),
                                new Allowance(3, 4),
                                Map.of("OFFICER", new Allowance(5, 6))),
                        new PagesSettings(
                                "console",
                                "secret",
                                "http://front/authorize",
                                "http://back/token",
                                "http://front/logout",
                                List.of("openid", "email"),
                                "PASS",
                                true,
                                Duration.ofHours(1))));
    }

    @Test
    void theReadmeListsTheSameNames() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        var listed = Pattern.compile("(?m)^\\| `freight\\.web\\.([a-z.-]+)` \\|")
                .matcher(readme)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toSet());
        var bound = ALL.keySet().stream()
                .map(name -> name.replaceAll("\\[.*", "").replaceAll("roles\\..*", "roles"))
                .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, ''",
        "issuer, not-an-address",
        "jwk-set-uri, /jwks",
        "audience, ''",
        "clock-skew, -1s",
        "issuer-timeout, 0s",
        "issuer-outage, 0s",
        "retry-after, 0s",
        "body-limit, 0",
        "body-limits[/a], 0",
        "idempotency.kept-for, 0s",
        "idempotency.kept-for, 2m",
        "idempotency.clean-up-every, 0s",
        "rate.clients-remembered, 0",
        "rate.anonymous.burst, 0",
        "rate.signed-in.per-second, 0",
        "pages.cookie, a b",
        "pages.session-timeout, 0s"
    })
    void aValueThatCannotBeIsRefusedByItsName(String name, String value) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("issuer", ISSUER));
        settings.put(name, value);

        assertThatThrownBy(() -> bound(settings)).rootCause().hasMessageContaining("freight.web.");
    }

    private static WebSettings bound(Map<String, String> settings) {
        Map<String, String> named = new LinkedHashMap<>();
        settings.forEach((name, value) -> named.put("freight.web." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bind("freight.web", WebSettings.class)
                .get();
    }
}
