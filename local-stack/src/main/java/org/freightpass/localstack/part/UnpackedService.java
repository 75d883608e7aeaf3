package org.freightpass.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.learning.Fingerprint;
import org.freightpass.localstack.process.LogFile;

/**
 * A service's Boot jar taken apart by Boot's own tool: plain jars load quicker than jars in a jar, and only plain ones
 * can have a start cache. Once for each build, beside what was built.
 */
final class UnpackedService {

    private final Layout layout;
    private final String name;
    private final Path packed;

    UnpackedService(Layout layout, String name) {
        this.layout = layout;
        this.name = name;
        this.packed = layout.jar(name);
    }

    /** Unpacks beside and moves into place; another launcher may do the same at the same time. */
    void unpack() throws IOException, InterruptedException {
        Path directory = directory();
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory.getParent());
        Path next = Files.createTempDirectory(directory.getParent(), "unpacking-");
        LogFile log = new LogFile(layout.unpackedServices().resolve(name + ".log"));
        log.begin();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                packed.toString(),
                "extract",
                "--force",
                "--destination",
                next.toString());
        Tool.run("taking apart " + name, command, log);
        List<Path> older = older();
        if (!next.toFile().renameTo(directory.toFile())) {
            delete(next);
        }
        for (Path one : older) {
            delete(one);
        }
    }

    /** The service's own jar, with those it stands on in {@code lib} beside it; the Boot jar where that is not there. */
    Path jar() throws IOException {
        Path unpacked = directory().resolve(packed.getFileName());
        return Files.exists(unpacked) ? unpacked : packed;
    }

    private Path directory() throws IOException {
        return layout.unpackedServices().resolve(name + "-" + Fingerprint.of(List.of(packed)));
    }

    private List<Path> older() throws IOException {
        try (Stream<Path> all = Files.list(layout.unpackedServices())) {
            return all.filter(one -> one.getFileName().toString().startsWith(name + "-"))
                    .toList();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
