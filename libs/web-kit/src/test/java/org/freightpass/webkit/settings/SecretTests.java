package org.freightpass.webkit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTests {
    private static final String SETTING = "freight.kit.password";

    @TempDir
    private Path directory;

    @Test
    void whatIsSetGoesBeforeTheFile() throws IOException {
        assertThat(Secret.of(SETTING, "set", givenFile())).isEqualTo("set");
    }

    @Test
    void fileCountsWithoutTheWhiteSpaceAroundIt() throws IOException {
        assertThat(Secret.of(SETTING, null, givenFile())).isEqualTo("from a file");
        assertThat(Secret.of(SETTING, "  ", givenFile())).isEqualTo("from a file");
    }

    @Test
    void neitherIsNone() {
        assertThat(Secret.of(SETTING, null, null)).isNull();
        assertThat(Secret.of(SETTING, "", Path.of(""))).isNull();
    }

    @Test
    void fileThatIsNotThereIsNamedWithItsSetting() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> Secret.of(SETTING, null, missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("freight.kit.password-file cannot be read: " + missing);
    }

    private Path givenFile() throws IOException {
        return Files.writeString(directory.resolve("secret"), "from a file\n");
    }
}
