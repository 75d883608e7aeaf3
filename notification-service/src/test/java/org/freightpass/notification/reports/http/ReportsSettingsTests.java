package org.freightpass.notification.reports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReportsSettingsTests {
    private static final Pattern ROW =
            Pattern.compile("^\\| `freight\\.reports\\.([a-z-]+)`[^|]*\\| `?([^|`]+?)`? \\|", Pattern.MULTILINE);

    @Test
    void documentedDefaultsAreTheDefaults() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2)));

        assertThat(documented).hasSize(5);
        assertThat(bind(documented)).isEqualTo(bind(Map.of()));
    }

    @Test
    void everyDocumentedNameIsBound() {
        assertThat(bind(Map.of(
                        "checkpoint-service", "http://checkpoint",
                        "time-limit", "1s",
                        "open-after", "2",
                        "open-for", "3s",
                        "at-once", "4")))
                .isEqualTo(new ReportsSettings(
                        URI.create("http://checkpoint"), Duration.ofSeconds(1), 2, Duration.ofSeconds(3), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time-limit", "open-after", "open-for", "at-once"})
    void whatWouldNeverAskIsRefused(String name) {
        Map<String, String> none = Map.of(name, name.startsWith("open-a") || name.startsWith("at") ? "0" : "0s");

        assertThatThrownBy(() -> bind(none))
                .hasRootCauseMessage("freight.reports." + name + " must be positive, found 0");
    }

    private static ReportsSettings bind(Map<String, String> settings) {
        Map<String, String> named = new TreeMap<>();
        settings.forEach((name, value) -> named.put("freight.reports." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("freight.reports", Bindable.of(ReportsSettings.class));
    }
}
