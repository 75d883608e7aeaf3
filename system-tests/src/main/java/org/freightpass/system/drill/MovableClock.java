package org.freightpass.system.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * A clock that can be set for the processes of one stack and nobody else: libfaketime, loaded into each, reads from a
 * file how far its clock is from the machine's. Only the time of day moves; what measures how long something takes does
 * not, as on a machine whose clock is set.
 *
 * @param file what the processes read, once a second
 * @param library libfaketime; empty where the processes have the machine's own clock
 */
record MovableClock(Path file, Optional<Path> library) implements InstantSource {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    /** The one without locks: the other makes each look at the clock take 18 µs, and a server looks all the time. */
    private static final String NAME = "libfaketime.so.1";

    /** What to do where there is none. */
    static final String REMEDY = "no " + NAME + " below " + LIBRARIES + ": apt-get install libfaketime";

    /** The machine's own, which nobody sets. */
    static MovableClock none() {
        return new MovableClock(Path.of(""), Optional.empty());
    }

    /** One that shows the machine's time until it is set; empty where the library is not on this machine. */
    static Optional<MovableClock> here() {
        return library(LIBRARIES).map(found -> {
            try {
                MovableClock clock = new MovableClock(Files.createTempFile("freight-clock", ""), Optional.of(found));
                clock.set(Duration.ZERO);
                return clock;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where Debian and its kin put it ({@code x86_64-linux-gnu/faketime}), and where others do ({@code faketime}). */
    static Optional<Path> library(Path libraries) {
        Path plain = libraries.resolve("faketime").resolve(NAME);
        if (Files.exists(plain)) {
            return Optional.of(plain);
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(libraries, "*-linux-*")) {
            for (Path one : all) {
                Path there = one.resolve("faketime").resolve(NAME);
                if (Files.exists(there)) {
                    return Optional.of(there);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What processes must be started with. */
    Map<String, String> environment() {
        return library.map(found -> Map.of(
                        "LD_PRELOAD", found.toString(),
                        "FAKETIME_TIMESTAMP_FILE", file.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        // With its remedy for older C libraries, every timed wait of a JVM is over at once.
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                        "NO_FAKE_STAT", "1"))
                .orElse(Map.of());
    }

    /** So far ahead of the machine's own; nobody reads half of it. */
    void set(Duration ahead) {
        try {
            Path next = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".next"), "+" + ahead.toSeconds() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the processes' clock shows, or will within the second in which they read how far it is ahead. */
    @Override
    public Instant instant() {
        if (library.isEmpty()) {
            return Instant.now();
        }
        try {
            return Instant.now()
                    .plusSeconds(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        if (library.isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
