package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTests {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+(?:\\.[a-z-]+)?)` \\| ([^|]+) \\|", Pattern.MULTILINE);

    @Test
    void documentedDefaultsAreTheDefaults() throws IOException {
        assertThat(bind(documented())).isEqualTo(bind(Map.of()));
        assertThat(documented()).hasSize(24);
    }

    @Test
    void everyDocumentedNameIsBound() {
        var settings = bind(Map.ofEntries(
                Map.entry("province", "210000"),
                Map.entry("default-rule-set", "2022-12-09"),
                Map.entry("pinned-roots", "one.json"),
                Map.entry("sample-data", "true"),
                Map.entry("sandbox", "true"),
                Map.entry("overdue-every", "1s"),
                Map.entry("view.directory", "elsewhere"),
                Map.entry("view.fresh-within", "2s"),
                Map.entry("view.version-wait", "3s"),
                Map.entry("view.retry-after", "4s"),
                Map.entry("recording.time-limit", "5s"),
                Map.entry("recording.open-after", "6"),
                Map.entry("recording.open-for", "7s"),
                Map.entry("recording.follow-every", "8s"),
                Map.entry("recording.keep", "9s"),
                Map.entry("watching.enabled", "false"),
                Map.entry("watching.speed", "10"),
                Map.entry("watching.tolerance", "11s"),
                Map.entry("watching.turnaround", "12s"),
                Map.entry("watching.stay", "13s"),
                Map.entry("watching.window", "14s"),
                Map.entry("offline.kit-lasts", "10s"),
                Map.entry("offline.most-scans", "11"),
                Map.entry("offline.oldest-scan", "12s")));

        assertThat(settings)
                .isEqualTo(new CheckpointSettings(
                        "210000",
                        "2022-12-09",
                        List.of("one.json"),
                        true,
                        true,
                        Duration.ofSeconds(1),
                        new CheckpointSettings.View(
                                Path.of("elsewhere"),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4)),
                        new CheckpointSettings.Recording(
                                Duration.ofSeconds(5),
                                6,
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(9)),
                        new CheckpointSettings.Watching(
                                false,
                                10,
                                Duration.ofSeconds(11),
                                Duration.ofSeconds(12),
                                Duration.ofSeconds(13),
                                Duration.ofSeconds(14)),
                        new CheckpointSettings.Offline(Duration.ofSeconds(10), 11, Duration.ofSeconds(12))));
    }

    @Test
    void breakerThatNeverClosesIsRefusedWithItsName() {
        assertThatThrownBy(() -> bind(Map.of("recording.open-after", "0")))
                .hasRootCauseMessage("freight.checkpoint.recording.open-after is 0, less than 1");
    }

    private static CheckpointSettings bind(Map<String, String> settings) {
        var named = new TreeMap<String, String>();
        settings.forEach((name, value) -> named.put("freight.checkpoint." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("freight.checkpoint", Bindable.of(CheckpointSettings.class));
    }

    private static Map<String, String> documented() throws IOException {
        var settings = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(row -> settings.put(row.group(1), row.group(2).strip()));
        return settings;
    }
}
