package org.freightpass.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.messaging.deadletters.DeadLetterSettings;
import org.freightpass.messaging.inbox.InboxSettings;
import org.freightpass.messaging.kafka.RetrySettings;
import org.freightpass.messaging.relay.HeartbeatSettings;
import org.freightpass.messaging.relay.OutboxSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Defaults, every documented name bound to another value, and the page that documents them. */
class MessagingSettingsTests {

    private static final List<Class<? extends Record>> ALL = List.of(
            OutboxSettings.class,
            HeartbeatSettings.class,
            InboxSettings.class,
            RetrySettings.class,
            DeadLetterSettings.class);

    @Test
    void defaults() {
        assertThat(bound(OutboxSettings.class, Map.of()))
                .isEqualTo(new OutboxSettings(
                        true,
                        millis(20),
                        500,
                        millis(1000),
                        millis(5000),
                        millis(500),
                        millis(100),
                        millis(2000),
                        millis(3000),
                        millis(30_000),
                        millis(10_000)));
        assertThat(bound(HeartbeatSettings.class, Map.of()))
                .isEqualTo(new HeartbeatSettings(false, "", "", millis(1000)));
        assertThat(bound(InboxSettings.class, Map.of()))
                .isEqualTo(new InboxSettings(Duration.ofDays(400), Duration.ofHours(1)));
        assertThat(bound(RetrySettings.class, Map.of()))
                .isEqualTo(new RetrySettings(millis(200), 2, millis(10_000), 3, millis(60_000)));
        assertThat(bound(DeadLetterSettings.class, Map.of()))
                .isEqualTo(new DeadLetterSettings(millis(15_000), millis(10_000)));
    }

    @Test
    void everyNameIsBound() {
        assertThat(bound(
                        OutboxSettings.class,
                        Map.ofEntries(
                                Map.entry("enabled", "false"),
                                Map.entry("poll-interval", "1ms"),
                                Map.entry("batch-size", "2"),
                                Map.entry("leader-retry", "3ms"),
                                Map.entry("session-timeout", "99ms"),
                                Map.entry("ack-check", "5ms"),
                                Map.entry("first-retry", "6ms"),
                                Map.entry("longest-retry", "7ms"),
                                Map.entry("max-block", "8ms"),
                                Map.entry("stall-after", "10ms"),
                                Map.entry("stop-timeout", "9ms"))))
                .isEqualTo(new OutboxSettings(
                        false,
                        millis(1),
                        2,
                        millis(3),
                        millis(99),
                        millis(5),
                        millis(6),
                        millis(7),
                        millis(8),
                        millis(10),
                        millis(9)));
        assertThat(bound(
                        HeartbeatSettings.class,
                        Map.of("enabled", "true", "topic", "beats", "watched-topic", "things", "period", "2ms")))
                .isEqualTo(new HeartbeatSettings(true, "beats", "things", millis(2)));
        assertThat(bound(InboxSettings.class, Map.of("keep", "1s", "clean-interval", "2s")))
                .isEqualTo(new InboxSettings(millis(1000), millis(2000)));
        assertThat(bound(
                        RetrySettings.class,
                        Map.of("first", "1ms", "factor", "3", "longest", "2ms", "attempts", "4", "tell", "5ms")))
                .isEqualTo(new RetrySettings(millis(1), 3, millis(2), 4, millis(5)));
        assertThat(bound(DeadLetterSettings.class, Map.of("send-timeout", "1ms", "read-timeout", "2ms")))
                .isEqualTo(new DeadLetterSettings(millis(1), millis(2)));
    }

    @Test
    void senselessValuesAreRefusedByName() {
        assertRefused(OutboxSettings.class, Map.of("batch-size", "0"), "batch-size");
        assertRefused(OutboxSettings.class, Map.of("session-timeout", "1s"), "session-timeout");
        assertRefused(HeartbeatSettings.class, Map.of("enabled", "true"), "watched-topic");
        assertRefused(HeartbeatSettings.class, Map.of("period", "0s"), "period");
        assertRefused(InboxSettings.class, Map.of("keep", "0s"), "keep");
        assertRefused(RetrySettings.class, Map.of("longest", "1ms"), "longest");
        assertRefused(RetrySettings.class, Map.of("longest", "61s"), "longest");
        assertRefused(RetrySettings.class, Map.of("attempts", "0"), "attempts");
        assertRefused(DeadLetterSettings.class, Map.of("send-timeout", "0s"), "send-timeout");
        assertThatThrownBy(() -> new MessagingSettings(" ")).hasMessageContaining("freight.messaging.source");
    }

    @Test
    void readmeListsEverySettingAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `freight.messaging."))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        List<String> known = new ArrayList<>(List.of("freight.messaging.source"));
        for (Class<? extends Record> settings : ALL) {
            for (RecordComponent component : settings.getRecordComponents()) {
                known.add(prefix(settings) + "." + kebab(component.getName()));
            }
        }

        assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void readmeListsEveryMetricAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `messaging."))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Stream.of(MessagingMeter.values())
                        .map(MessagingMeter::id)
                        .toList());
    }

    private static <T extends Record> void assertRefused(Class<T> type, Map<String, String> values, String name) {
        assertThatThrownBy(() -> bound(type, values))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(name);
    }

    private static <T extends Record> T bound(Class<T> type, Map<String, String> values) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put(prefix(type) + "." + name, value));
        return new Binder(source).bindOrCreate(prefix(type), type);
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
