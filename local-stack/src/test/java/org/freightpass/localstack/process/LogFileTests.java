package org.freightpass.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {

    private static final long MORE_THAN_MEMORY = 3L << 30;

    @TempDir
    private Path directory;

    @Test
    void tailLeavesOutWhereAStackTraceWent() throws IOException {
        Path path = Files.writeString(directory.resolve("log"), "first\nsecond\n\n\tat a.B\n\t... 3 more\nthird\n");

        assertThat(new LogFile(path).tail(2)).containsExactly("second", "third");
        assertThat(new LogFile(path).tail(9)).containsExactly("first", "second", "third");
    }

    @Test
    void tailOfALogLargerThanMemoryIsItsLastLines() throws IOException {
        Path path = directory.resolve("log");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(MORE_THAN_MEMORY);
            file.seek(MORE_THAN_MEMORY);
            file.write("\nlast but one: 停运\nlast\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new LogFile(path).tail(5)).containsExactly("last but one: 停运", "last");
    }

    @Test
    void tailOfNoLogSaysSo() {
        assertThat(new LogFile(directory.resolve("none")).tail(3))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("(no log: "));
    }
}
