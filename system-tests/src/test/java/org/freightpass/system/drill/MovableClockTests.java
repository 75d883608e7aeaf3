package org.freightpass.system.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

    /** People look at the same clock: near midnight an hour makes it tomorrow, and they ask for tomorrow. */
    @Test
    void peopleSeeHowFarItIsAhead() throws IOException {
        MovableClock clock = new MovableClock(directory.resolve("clock"), Optional.of(library("faketime")));
        clock.set(Duration.ofHours(1));

        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES));
        assertThat(MovableClock.none().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    /** A process that shall work under a moved clock must be able to wait: where it cannot, it spins and never starts. */
    @Test
    void aTimedWaitLastsAsLongUnderAMovedClockAndTheTimeOfDayIsAhead() throws Exception {
        Optional<MovableClock> here = MovableClock.here();
        assumeThat(here).as(MovableClock.REMEDY).isPresent();
        MovableClock clock = here.orElseThrow();
        try {
            clock.set(Duration.ofHours(1));
            ProcessBuilder java = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Waiting.class.getName());
            java.environment().putAll(clock.environment());
            Process process = java.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            long waited = Long.parseLong(said.lines().toList().getFirst());
            Instant there = Instant.parse(said.lines().toList().getLast());
            assertThat(waited).as("ms").isGreaterThanOrEqualTo(Waiting.MS);
            assertThat(there).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
        } finally {
            clock.delete();
        }
    }

    /** What the process of that test does: waits, says how long it took, and what time it thinks it is. */
    static final class Waiting {

        static final long MS = 200;

        private Waiting() {}

        /** Parked once: everything else in the library waits again when it was woken too early. */
        public static void main(String[] arguments) {
            long begun = System.nanoTime();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MS));
            System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            System.out.println(Instant.now());
        }
    }

    private Path library(String below) throws IOException {
        Path there = Files.createDirectories(directory.resolve(below)).resolve(NAME);
        return Files.writeString(there, "");
    }
}
