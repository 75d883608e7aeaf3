package org.freightpass.localstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.freightpass.localstack.Layout;
import org.jspecify.annotations.Nullable;

/** How one {@code ./run} asks another to restart a part: an empty file of the part's name, gone when it is done. */
final class Requests {

    private Requests() {}

    static void ask(Layout layout, String part) {
        try {
            Files.createDirectories(layout.requests());
            Files.writeString(layout.requests().resolve(part), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isPending(Layout layout, String part) {
        return Files.exists(layout.requests().resolve(part));
    }

    static @Nullable String next(Layout layout) {
        if (!Files.isDirectory(layout.requests())) {
            return null;
        }
        try (Stream<Path> files = Files.list(layout.requests())) {
            return files.map(file -> file.getFileName().toString()).findFirst().orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void done(Layout layout, String part) {
        try {
            Files.deleteIfExists(layout.requests().resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what was asked of an earlier launcher. */
    static void clear(Layout layout) {
        for (String part = next(layout); part != null; part = next(layout)) {
            done(layout, part);
        }
    }
}
