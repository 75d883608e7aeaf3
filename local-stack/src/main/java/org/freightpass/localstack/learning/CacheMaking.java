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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes caches from notes, one after the other, the newest first: a program of its own, of which one at a time works on
 * a directory. Older notes of the same program, mostly of jars that are no more, are thrown away, as are those that give
 * no cache: the next start notes anew.
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
        for (Optional<Path> notes = newestNotes(); notes.isPresent(); notes = newestNotes()) {
            make(nameOf(notes.get()), notes.get(), optionsOf(notes.get()));
        }
        forgetOrphans();
    }

    private Optional<Path> newestNotes() throws IOException {
        return ending(NOTES).stream()
                .max(Comparator.comparingLong(notes -> notes.toFile().lastModified()));
    }

    private static Path optionsOf(Path notes) {
        return Path.of(notes.toString().replace(NOTES, OPTIONS));
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
            forgetOtherCaches(cache);
        }
        Files.deleteIfExists(next);
        forgetNotesUpTo(notes);
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
    private void forgetOtherCaches(Path made) throws IOException {
        for (Path cache : ending(CACHE)) {
            if (programOf(cache).equals(programOf(made)) && !cache.equals(made)) {
                Files.delete(cache);
            }
        }
    }

    private void forgetNotesUpTo(Path newest) throws IOException {
        FileTime time = Files.getLastModifiedTime(newest);
        for (Path notes : ending(NOTES)) {
            if (programOf(notes).equals(programOf(newest))
                    && Files.getLastModifiedTime(notes).compareTo(time) <= 0) {
                Files.deleteIfExists(optionsOf(notes));
                Files.delete(notes);
            }
        }
    }

    private static String programOf(Path file) {
        String name = nameOf(file);
        return name.substring(0, name.lastIndexOf('-'));
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
