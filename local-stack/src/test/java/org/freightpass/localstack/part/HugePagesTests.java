package org.freightpass.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HugePagesTests {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"always [madvise] never", "[always] madvise never"})
    void areAskedForWhereLinuxGivesThem(String setting) throws IOException {
        assertThat(HugePages.options(written(setting))).containsExactly("-XX:+UseTransparentHugePages");
    }

    @Test
    void areNotAskedForWhereLinuxNeverGivesThem() throws IOException {
        assertThat(HugePages.options(written("always madvise [never]"))).isEmpty();
    }

    @Test
    void areNotAskedForWhereNobodyKnowsThem() {
        assertThat(HugePages.options(directory.resolve("absent"))).isEmpty();
    }

    private Path written(String setting) throws IOException {
        return Files.writeString(directory.resolve("enabled"), setting + "\n");
    }
}
