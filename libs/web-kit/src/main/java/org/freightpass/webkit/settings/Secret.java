package org.freightpass.webkit.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret can be set, or lie in a file that the setting {@code …-file} names. */
public final class Secret {

    private Secret() {}

    /**
     * What is set; else what lies in the file, without the white space around it; null where there is neither.
     *
     * @param setting its full name without {@code -file}
     * @throws UncheckedIOException when the file cannot be read, with the setting and the file
     */
    public static @Nullable String of(String setting, @Nullable String given, @Nullable Path file) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (file == null || file.toString().isBlank()) {
            return null;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(setting + "-file cannot be read: " + file, e);
        }
    }
}
