package org.freightpass.localstack.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTests {

    @TempDir
    private Path directory;

    private StartCaches caches;
    private Path jar;
    private List<String> options;

    @BeforeEach
    void givenJar() throws IOException {
        caches = new StartCaches(directory.resolve("caches"), "yes");
        jar = Files.writeString(directory.resolve("program.jar"), "classes");
        options = List.of("-Xmx64m", "-cp", jar.toString());
    }

    @Test
    void withoutACacheTheProgramNotesWhatTheNextStartNeeds() throws IOException {
        List<String> added = given();

        assertThat(notes(added)).isTrue();
        assertThat(Files.readAllLines(only(StartCaches.OPTIONS))).isEqualTo(options);
    }

    @Test
    void theCacheOfTheseVeryJarsIsUsedAndNoOther() throws IOException {
        Path cache = Files.writeString(directory.resolve("caches").resolve(name() + StartCaches.CACHE), "");
        assertThat(given()).containsExactly("-XX:SharedArchiveFile=" + cache);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2022-04-21T00:00:00Z")));
        assertThat(notes(given())).isTrue();
        Files.writeString(jar, "other classes");
        assertThat(notes(given())).isTrue();
    }

    @Test
    void underMeasuredLoadWhatIsThereIsUsedAndNothingNoted() throws IOException {
        StartCaches measured = new StartCaches(directory.resolve("caches"), "found");
        assertThat(measured.optionsFor("program", List.of(jar), options)).isEmpty();

        Path cache = Files.writeString(directory.resolve("caches").resolve(name() + StartCaches.CACHE), "");
        assertThat(measured.optionsFor("program", List.of(jar), options))
                .containsExactly("-XX:SharedArchiveFile=" + cache);
        assertThat(new StartCaches(directory.resolve("caches"), "no").optionsFor("program", List.of(jar), options))
                .isEmpty();
    }

    @Test
    void anUnknownJarStartsWithoutAnything() {
        assertThat(caches.optionsFor("program", List.of(directory.resolve("gone.jar")), options))
                .isEmpty();
    }

    @Test
    void brokenNotesGiveNoCacheAndAreThrownAway() throws IOException, InterruptedException {
        List<String> command = given();
        Path old = Files.writeString(directory.resolve("caches").resolve("program-older" + StartCaches.CACHE), "");
        Files.writeString(noting(command), "no such class");
        StartCaches.finish(command);
        assertThat(caches.hasNotes()).isTrue();

        CacheMaking.main(new String[] {directory.resolve("caches").toString()});

        assertThat(caches.hasNotes()).isFalse();
        assertThat(notes(given())).isTrue();
        assertThat(old).exists();
    }

    @Test
    void ofAProgramOnlyTheNewestNotesGiveACache() throws IOException, InterruptedException {
        options = List.of("-XX:+PrintCommandLineFlags", "-cp", jar.toString());
        for (int day = 1; day <= 3; day++) {
            Files.writeString(jar, "classes of day " + day);
            noted(given(), Instant.parse("2022-04-0%dT00:00:00Z".formatted(day)));
        }
        Files.writeString(jar, "");
        noted(given(), Instant.parse("2022-04-04T00:00:00Z"));

        CacheMaking.main(new String[] {directory.resolve("caches").toString()});

        try (Stream<Path> left = Files.list(directory.resolve("caches"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(name() + StartCaches.CACHE, "lock", "making.log");
        }
        try (Stream<String> flags = Files.lines(directory.resolve("caches").resolve("making.log"))) {
            assertThat(flags).hasSize(1);
        }
    }

    private static void noted(List<String> command, Instant when) throws IOException {
        Path noted = Files.writeString(noting(command), "java/lang/Object id: 0\n");
        Files.setLastModifiedTime(noted, FileTime.from(when));
        StartCaches.finish(command);
    }

    @Test
    void notesOfAProgramThatRunsAreLeftAlone() throws IOException, InterruptedException {
        Path noted = Files.writeString(noting(given()), "java/lang/Object");
        assertThat(caches.hasNotes()).isFalse();

        CacheMaking.main(new String[] {directory.resolve("caches").toString()});

        assertThat(noted).exists();
        assertThat(only(StartCaches.OPTIONS)).exists();
    }

    private static boolean notes(List<String> command) {
        return command.stream().anyMatch(option -> option.startsWith("-XX:DumpLoadedClassList="));
    }

    private static Path noting(List<String> command) {
        return command.stream()
                .filter(option -> option.endsWith(StartCaches.UNFINISHED))
                .map(option -> Path.of(option.substring(option.indexOf('=') + 1)))
                .findAny()
                .orElseThrow();
    }

    private List<String> given() {
        return caches.optionsFor("program", List.of(jar), options);
    }

    private String name() throws IOException {
        Files.createDirectories(directory.resolve("caches"));
        return "program-" + Fingerprint.of(List.of(jar));
    }

    private Path only(String end) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("caches"))) {
            return files.filter(file -> file.toString().endsWith(end)).findAny().orElseThrow();
        }
    }
}
