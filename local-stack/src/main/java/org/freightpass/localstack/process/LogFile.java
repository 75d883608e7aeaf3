package org.freightpass.localstack.process;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One process's log; those of the last runs stay beside it, from {@code .1} of the run before to {@code .5}. */
public record LogFile(Path path) {

    private static final int KEPT = 5;
    private static final int MOST_READ = 256 * 1024;

    /** Puts the last run's log aside, so that this file tells of this run only. */
    public void begin() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        for (int age = KEPT; age > 0; age--) {
            Path younger = aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path aged(int runs) {
        return runs == 0 ? path : path.resolveSibling(path.getFileName() + "." + runs);
    }

    /**
     * The last lines that tell something: of a stack trace, its messages only. Of a long log only the end is read: a
     * service under load writes more than the launcher's memory holds.
     */
    public List<String> tail(int lines) {
        try {
            List<String> all = end().lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... "))
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }

    /** From the beginning of a line. */
    private String end() throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(path)) {
            long from = Math.max(0, bytes.size() - MOST_READ);
            String text = new String(
                    Channels.newInputStream(bytes.position(from)).readNBytes(MOST_READ), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
