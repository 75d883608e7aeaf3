package org.freightpass.pass.printing.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.printing.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings of printing: their defaults, their names, and what is refused. */
class PrintingSettingsTests {
    private static final String PREFIX = "freight.pass.printing.";

    @Test
    void defaultsAreThoseOfTheReadme() {
        var settings = bound(Map.of());

        assertThat(settings)
                .isEqualTo(new PrintingSettings(
                        "http://localhost:8081",
                        Names.MASKED,
                        Map.of(),
                        5000,
                        100,
                        Duration.ofDays(1),
                        Duration.ofSeconds(5)));
    }

    @Test
    void everyNameIsBound() {
        var settings = bound(Map.of(
                PREFIX + "public-address", "https://pass.example.org/x",
                PREFIX + "names", "none",
                PREFIX + "names-by-division.220104", "full",
                PREFIX + "most-documents", "7",
                PREFIX + "chunk", "3",
                PREFIX + "kept-for", "2h",
                PREFIX + "interval", "9s"));

        assertThat(settings)
                .isEqualTo(new PrintingSettings(
                        "https://pass.example.org/x",
                        Names.NONE,
                        Map.of("220104", Names.FULL),
                        7,
                        3,
                        Duration.ofHours(2),
                        Duration.ofSeconds(9)));
    }

    @Test
    void nearestDivisionCounts() {
        var settings =
                bound(Map.of(PREFIX + "names-by-division.220104", "full", PREFIX + "names-by-division.220000", "none"));

        assertThat(settings.usual(new DivisionCode("220104"))).isEqualTo(Names.FULL);
        assertThat(settings.usual(new DivisionCode("220102"))).isEqualTo(Names.NONE);
        assertThat(settings.usual(new DivisionCode("210102"))).isEqualTo(Names.MASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "public-address, pass.example.org",
        "public-address, https://pass.example.org/",
        "names-by-division.2201, full",
        "most-documents, 0",
        "chunk, 501",
        "kept-for, 0s"
    })
    void whatCannotBeIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of(PREFIX + name, value)))
                .rootCause()
                .hasMessageContaining(PREFIX + name.replaceAll("\\.\\d+", ""));
    }

    private static PrintingSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("freight.pass.printing", PrintingSettings.class);
    }
}
