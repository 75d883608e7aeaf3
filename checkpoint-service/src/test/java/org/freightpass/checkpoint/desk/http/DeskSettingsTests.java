package org.freightpass.checkpoint.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeskSettingsTests {
    private static final String PREFIX = "freight.checkpoint.desk.";
    private static final Pattern ROW =
            Pattern.compile("^\\| `freight\\.checkpoint\\.desk\\.([a-z-]+)` \\|([^|]+)\\|", Pattern.MULTILINE);

    @Test
    void documentedDefaultsAreTheDefaults() throws IOException {
        var documented = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> documented.put(row.group(1), row.group(2).strip()));

        assertThat(documented).hasSize(8);
        assertThat(bind(documented)).isEqualTo(bind(Map.of()));
    }

    @Test
    void everyDocumentedNameIsBound() {
        var settings = bind(Map.of(
                "pass-service", "http://pass",
                "time-limit", "1s",
                "attempts", "3",
                "retry-wait", "4ms",
                "open-after", "5",
                "open-for", "6s",
                "at-once", "7",
                "follow-every", "8s"));

        assertThat(settings)
                .isEqualTo(new DeskSettings(
                        URI.create("http://pass"),
                        Duration.ofSeconds(1),
                        3,
                        Duration.ofMillis(4),
                        5,
                        Duration.ofSeconds(6),
                        7,
                        Duration.ofSeconds(8)));
        assertThat(settings.lease()).isEqualTo(Duration.ofMillis(4_016));
    }

    private static DeskSettings bind(Map<String, String> settings) {
        var named = new TreeMap<String, String>();
        settings.forEach((name, value) -> named.put(PREFIX + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("freight.checkpoint.desk", Bindable.of(DeskSettings.class));
    }
}
