package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.freightpass.notification.notifying.SendingPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NotifyingSettingsTests {
    private static final String PREFIX = "freight.notifying.";

    @Test
    void defaultsAreThoseOfThePage() throws IOException {
        assertThat(bind(Map.of()).policy())
                .isEqualTo(new SendingPolicy(
                        Duration.ofSeconds(30),
                        6,
                        Duration.ofSeconds(30),
                        Duration.ofHours(1),
                        Duration.ofMinutes(2),
                        Duration.ofHours(24),
                        Duration.ofHours(4),
                        Duration.ofHours(24)));
        String page = Files.readString(Path.of("README.md"));
        for (String name : List.of(
                "digest-window",
                "attempts",
                "first-wait",
                "longest-wait",
                "lease",
                "give-up-after",
                "webhook-retries",
                "webhook-disabled-after")) {
            assertThat(page).contains("| `" + PREFIX + name + "` |");
        }
    }

    @Test
    void everyDocumentedNameIsBound() {
        assertThat(bind(Map.of(
                                PREFIX + "digest-window", "1s",
                                PREFIX + "attempts", "2",
                                PREFIX + "first-wait", "3s",
                                PREFIX + "longest-wait", "4s",
                                PREFIX + "lease", "5s",
                                PREFIX + "give-up-after", "6s",
                                PREFIX + "webhook-retries", "7s",
                                PREFIX + "webhook-disabled-after", "8s"))
                        .policy())
                .isEqualTo(new SendingPolicy(
                        Duration.ofSeconds(1),
                        2,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8)));
    }

    @Test
    void senselessValueIsRefused() {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "attempts", "0")).policy())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "longest-wait", "1s")).policy())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NotifyingSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("freight.notifying", NotifyingSettings.class);
    }
}
