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

    private static final String NOTING = "-XX:AOTMode=record";

    @TempDir
    private Path directory;

    private StartCaches caches;
    private Path jar;
    private List<String> options;

    @BeforeEach
    void givenJar() throws IOException {
        caches = new StartCaches(directory.resolve("caches"));
        jar = Files.writeString(directory.resolve("program.jar"), "classes");
        options = List.of("-Xmx64m", "-cp", jar.toString());
    }

    @Test
    void withoutACacheTheProgramNotesWhatTheNextStartNeeds() throws IOException {
        List<String> added = given();

        assertThat(added).contains(NOTING);
        assertThat(StartCaches.notes(added)).isTrue();
        assertThat(Files.readAllLines(only(StartCaches.OPTIONS))).isEqualTo(options);
    }

    @Test
    void aToolBesideTheProgramNotesNothing() {
        assertThat(caches.optionsFor("program", List.of(jar), List.of())).isEmpty();
    }

    @Test
    void theCacheOfTheseVeryJarsIsUsedAndNoOther() throws IOException {
        Path cache = Files.writeString(directory.resolve("caches").resolve(name() + StartCaches.CACHE), "");
        assertThat(given()).containsExactly("-XX:AOTCache=" + cache);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2022-04-21T00:00:00Z")));
        assertThat(given()).contains(NOTING);
        Files.writeString(jar, "other classes");
        assertThat(given()).contains(NOTING);
    }

    @Test
    void anUnknownJarStartsWithoutAnything() {
        assertThat(caches.optionsFor("program", List.of(directory.resolve("gone.jar")), options))
                .isEmpty();
    }

    @Test
    void brokenNotesGiveNoCacheAndAreThrownAway() throws IOException, InterruptedException {
        given();
        Path old = Files.writeString(directory.resolve("caches").resolve("program-older" + StartCaches.CACHE), "");
        String notes = only(StartCaches.OPTIONS).toString().replace(StartCaches.OPTIONS, StartCaches.NOTES);
        Files.writeString(Path.of(notes), "half of what was to be");
        assertThat(caches.hasNotes()).isTrue();

        CacheMaking.main(new String[] {directory.resolve("caches").toString()});

        assertThat(caches.hasNotes()).isFalse();
        assertThat(given()).contains(NOTING);
        assertThat(old).exists();
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
