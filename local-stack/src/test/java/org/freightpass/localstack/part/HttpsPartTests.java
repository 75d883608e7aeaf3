package org.freightpass.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsPartTests {

    @TempDir
    private Path directory;

    @Test
    void certificateIsKeptUntilItIsAboutToRunOut() throws Exception {
        Files.createDirectories(directory.resolve("logs"));
        String first = authorityAfter(Duration.ZERO);

        assertThat(authorityAfter(Duration.ofDays(366))).isEqualTo(first);
        assertThat(authorityAfter(Duration.ofDays(368))).isNotEqualTo(first);
    }

    @Test
    void certificateThatCannotBeReadIsMadeAnew() throws Exception {
        Files.createDirectories(directory.resolve("logs"));
        authorityAfter(Duration.ZERO);
        Files.writeString(authority(), "cut off");

        assertThat(authorityAfter(Duration.ZERO)).contains("BEGIN CERTIFICATE");
    }

    private String authorityAfter(Duration time) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.offset(InstantSource.system(), time);
        new HttpsPart(new Layout(directory, directory), new Ports(Map.of()), clock).prepare();
        return Files.readString(authority());
    }

    private Path authority() {
        return directory.resolve("https").resolve("local-ca.crt");
    }
}
