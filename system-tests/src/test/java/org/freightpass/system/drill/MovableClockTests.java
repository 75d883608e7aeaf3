package org.freightpass.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTests {

    private static final String NAME = "libfaketime.so.1";

    @TempDir
    private Path directory;

    @Test
    void libraryIsFoundBelowTheMachinesArchitecture() throws IOException {
        Path there = library("x86_64-linux-gnu/faketime");

        assertThat(MovableClock.library(directory)).contains(there);
    }

    @Test
    void libraryIsFoundWithoutAnArchitecture() throws IOException {
        Path there = library("faketime");

        assertThat(MovableClock.library(directory)).contains(there);
    }

    @Test
    void withoutTheLibraryThereIsNoClockToMove() {
        assertThat(MovableClock.library(directory)).isEmpty();
        assertThat(MovableClock.library(directory.resolve("not-there"))).isEmpty();
        assertThat(MovableClock.none().environment()).isEmpty();
    }

    @Test
    void processesAreToldWhereToReadHowFarTheClockIsAhead() throws IOException {
        Path file = directory.resolve("clock");
        MovableClock clock = new MovableClock(file, Optional.of(library("faketime")));

        clock.set(Duration.ofHours(1));

        assertThat(file).hasContent("+3600");
        assertThat(clock.environment())
                .containsEntry("FAKETIME_TIMESTAMP_FILE", file.toString())
                .containsEntry("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    }

    private Path library(String below) throws IOException {
        Path there = Files.createDirectories(directory.resolve(below)).resolve(NAME);
        return Files.writeString(there, "");
    }
}
