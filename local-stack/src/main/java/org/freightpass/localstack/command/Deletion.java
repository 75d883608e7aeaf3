package org.freightpass.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.localstack.part.StartFailed;

/** Deletes a data directory, and only something that looks like one. */
final class Deletion {

    private Deletion() {}

    static void of(Path data) throws IOException {
        if (!Files.isDirectory(data.resolve("logs")) && !Files.exists(data.resolve("lock"))) {
            throw new StartFailed(data + " does not look like data of the local stack: nothing deleted.");
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(data)) {
            files = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
