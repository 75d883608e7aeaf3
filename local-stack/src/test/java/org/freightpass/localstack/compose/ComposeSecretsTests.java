package org.freightpass.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeSecretsTests {

    private static final Path COMPOSE_FILE = Path.of("..", "docker-compose.yml");
    private static final Pattern SECRET_FILE = Pattern.compile("file: \"\\$\\{[^}]*}/([^\"]+)\"");

    @TempDir
    private Path home;

    @Test
    void everyFileThatComposeNamesIsMadeAndReadable() throws Exception {
        Path directory = home.resolve("secrets");
        new ComposeSecrets(home, directory).make();

        List<String> named = SECRET_FILE
                .matcher(Files.readString(COMPOSE_FILE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSize(13);
        assertThat(named)
                .allSatisfy(name -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                        .isEqualTo("rw-r--r--"));
    }

    @Test
    void directoryOpensForItsOwnerAlone() throws Exception {
        Path directory = home.resolve("secrets");
        new ComposeSecrets(home, directory).make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("trust"))))
                .isEqualTo("rwx------");
    }

    @Test
    void keysAre32BytesInBase64() throws Exception {
        new ComposeSecrets(home, home.resolve("secrets")).make();

        assertThat(Stream.of("pass-encryption", "checkpoint-encryption", "hotline-sealing", "webhooks"))
                .allSatisfy(name -> assertThat(Base64.getDecoder()
                                .decode(Files.readString(home.resolve("secrets").resolve(name))))
                        .hasSize(32));
    }

    @Test
    void whatIsThereStaysAndWhatIsMissingIsMade() throws Exception {
        Path directory = home.resolve("secrets");
        int first = new ComposeSecrets(home, directory).make();
        Map<String, String> before = contents(directory);
        Files.delete(directory.resolve("keycloak"));

        int second = new ComposeSecrets(home, directory).make();

        assertThat(first).isEqualTo(11);
        assertThat(second).isEqualTo(1);
        Map<String, String> after = contents(directory);
        assertThat(after.remove("keycloak")).isNotEqualTo(before.remove("keycloak"));
        assertThat(after).isEqualTo(before);
    }

    private static Map<String, String> contents(Path directory) throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return all;
    }
}
