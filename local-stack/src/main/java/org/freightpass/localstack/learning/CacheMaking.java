package org.freightpass.localstack.learning;

import static org.freightpass.localstack.learning.StartCaches.CACHE;
import static org.freightpass.localstack.learning.StartCaches.NOTES;
import static org.freightpass.localstack.learning.StartCaches.OPTIONS;
import static org.freightpass.localstack.learning.StartCaches.UNFINISHED;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes caches from notes, one after the other: a program of its own, of which one at a time works on a directory. Notes
 * that give no cache are thrown away: the next start notes anew.
 */
final class CacheMaking {

    private final Path directory;

    private CacheMaking(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Path.of(arguments[0]);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                new CacheMaking(directory).all();
            }
        }
    }

    private void all() throws IOException, InterruptedException {
        Files.deleteIfExists(directory.resolve("making.log"));
        for (Path notes : ending(NOTES)) {
            make(nameOf(notes), notes, Path.of(notes.toString().replace(NOTES, OPTIONS)));
        }
        forgetOrphans();
    }

    /** What programs left that were never ready, or whose launcher was killed. */
    private void forgetOrphans() throws IOException {
        Instant dayBefore = Instant.now().minus(Duration.ofDays(1));
        for (String end : List.of(OPTIONS, UNFINISHED)) {
            for (Path left : ending(end)) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(dayBefore)) {
                    Files.delete(left);
                }
            }
        }
    }

    private void make(String name, Path notes, Path options) throws IOException, InterruptedException {
        Path cache = directory.resolve(name + CACHE);
        Path next = directory.resolve(name + CACHE + ".next");
        if (!Files.exists(cache) && Files.exists(options) && create(notes, options, next)) {
            Files.move(next, cache, StandardCopyOption.ATOMIC_MOVE);
            forgetOlder(name);
        }
        Files.deleteIfExists(next);
        Files.deleteIfExists(notes);
        Files.deleteIfExists(options);
    }

    private boolean create(Path notes, Path options, Path cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(StartCaches.java()));
        // Classes are linked with each other here and not at each start.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+AOTClassLinking", "-Xshare:dump"));
        command.add("-XX:SharedClassListFile=" + notes);
        command.add("-XX:SharedArchiveFile=" + cache);
        command.addAll(Files.readAllLines(options));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("making.log").toFile()))
                .start()
                .waitFor();
        return exit == 0 && Files.exists(cache);
    }

    /** Caches of the same program for jars that are no more. */
    private void forgetOlder(String name) throws IOException {
        String program = name.substring(0, name.lastIndexOf('-') + 1);
        for (Path cache : ending(CACHE)) {
            if (nameOf(cache).startsWith(program) && !nameOf(cache).equals(name)) {
                Files.delete(cache);
            }
        }
    }

    private static String nameOf(Path file) {
        String text = file.getFileName().toString();
        return text.substring(0, text.indexOf('.'));
    }

    private List<Path> ending(String end) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
