package org.freightpass.notification.briefing.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BriefingSettingsTests {
    @Test
    void defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new BriefingSettings(
                        LocalTime.of(18, 0),
                        LocalTime.of(0, 30),
                        List.of(),
                        "noreply@freightpass.example",
                        "http://localhost:8083/briefings"));
    }

    @Test
    void everyNameBinds() {
        assertThat(bound(Map.of(
                        "freight.briefing.at", "17:30",
                        "freight.briefing.complete-at", "01:15",
                        "freight.briefing.recipients", "a@example.com,b@example.com",
                        "freight.briefing.from", "c@example.com",
                        "freight.briefing.page", "https://h/briefings")))
                .isEqualTo(new BriefingSettings(
                        LocalTime.of(17, 30),
                        LocalTime.of(1, 15),
                        List.of("a@example.com", "b@example.com"),
                        "c@example.com",
                        "https://h/briefings"));
    }

    @Test
    void hoursOnTheWrongSideOfNoonAreRefused() {
        LocalTime noon = LocalTime.NOON;
        LocalTime before = noon.minusMinutes(1);
        assertThat(new BriefingSettings(noon, before, List.of(), "", "").at()).isEqualTo(noon);
        assertThatThrownBy(() -> new BriefingSettings(before, before, List.of(), "", ""))
                .hasMessageContaining("freight.briefing.at");
        assertThatThrownBy(() -> new BriefingSettings(noon, noon, List.of(), "", ""))
                .hasMessageContaining("complete-at");
    }

    private static BriefingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("freight.briefing", BriefingSettings.class);
    }
}
