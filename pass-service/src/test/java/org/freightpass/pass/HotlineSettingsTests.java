package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HotlineSettingsTests {
    private static final String NAME = "freight.pass.hotline.address";

    @Test
    void defaultIsThatOfTheReadme() throws IOException {
        assertThat(bound(Map.of()).address()).isEqualTo("http://localhost:8083");
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + NAME + "` ");
    }

    @Test
    void reportIsAskedForWithThePassFilledIn() {
        var settings = bound(Map.of(NAME, "https://hotline.example.org"));

        assertThat(settings.report()).isEqualTo("https://hotline.example.org/report");
        assertThat(settings.report(new PassNumber("220104000001"), new Plate("吉A12345")))
                .isEqualTo("https://hotline.example.org/report?passNumber=220104000001&plate=%E5%90%89A12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline.example.org", "https://hotline.example.org/", "javascript:alert(1)"})
    void whatIsNoAddressIsRefusedByName(String address) {
        assertThatThrownBy(() -> bound(Map.of(NAME, address))).rootCause().hasMessageContaining(NAME);
    }

    private static HotlineSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("freight.pass.hotline", HotlineSettings.class);
    }
}
