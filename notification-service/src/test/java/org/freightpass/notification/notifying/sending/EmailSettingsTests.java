package org.freightpass.notification.notifying.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EmailSettingsTests {
    private static final String PREFIX = "freight.notifying.email.";

    @Test
    void defaultsAreThoseOfThePage() throws IOException {
        assertThat(bind(Map.of()))
                .isEqualTo(new EmailSettings(
                        "noreply@freightpass.example",
                        "freightpass.example",
                        2,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(20),
                        2,
                        Duration.ofMillis(200),
                        20,
                        Duration.ofSeconds(5),
                        50,
                        10,
                        Duration.ofSeconds(30)));
        String page = Files.readString(Path.of("README.md"));
        for (RecordComponent setting : EmailSettings.class.getRecordComponents()) {
            String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(page).contains("| `" + PREFIX + name + "` |");
        }
    }

    @Test
    void everyDocumentedNameIsBound() {
        EmailSettings bound = bind(Map.ofEntries(
                Map.entry(PREFIX + "from", "a@b.c"),
                Map.entry(PREFIX + "message-id-domain", "b.c"),
                Map.entry(PREFIX + "workers", "3"),
                Map.entry(PREFIX + "look-every", "1s"),
                Map.entry(PREFIX + "time-limit", "2s"),
                Map.entry(PREFIX + "quick-tries", "4"),
                Map.entry(PREFIX + "between-tries", "3s"),
                Map.entry(PREFIX + "per-second", "5"),
                Map.entry(PREFIX + "patience", "4s"),
                Map.entry(PREFIX + "failures-in-percent", "60"),
                Map.entry(PREFIX + "calls", "7"),
                Map.entry(PREFIX + "rest", "5s")));
        assertThat(bound)
                .isEqualTo(new EmailSettings(
                        "a@b.c",
                        "b.c",
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        4,
                        Duration.ofSeconds(3),
                        5,
                        Duration.ofSeconds(4),
                        60,
                        7,
                        Duration.ofSeconds(5)));
    }

    @Test
    void senselessValueIsRefusedByName() {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "workers", "0")))
                .rootCause()
                .hasMessageContaining("workers");
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "failures-in-percent", "101")))
                .rootCause()
                .hasMessageContaining("failures-in-percent");
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "message-id-domain", "a\r\nb")))
                .rootCause()
                .hasMessageContaining("message-id-domain");
        assertThatThrownBy(() -> bind(Map.of(PREFIX + "from", "nobody")))
                .rootCause()
                .hasMessageContaining("from");
    }

    private static EmailSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("freight.notifying.email", EmailSettings.class);
    }
}
