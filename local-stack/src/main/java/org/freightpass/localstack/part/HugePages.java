package org.freightpass.localstack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What tells a JVM to take its memory from Linux in pages of two megabytes where Linux gives them to who asks: half the
 * time for memory touched for the first time, and fewer looks into the page tables afterwards.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/mm/transhuge.html">Transparent Hugepage Support</a>
 */
final class HugePages {

    private static final Path LINUX = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private HugePages() {}

    /** For the command line; empty where the system knows no such pages, for there the JVM would complain. */
    static List<String> options() {
        return options(LINUX);
    }

    static List<String> options(Path setting) {
        try {
            return Files.readString(setting).contains("[never]") ? List.of() : List.of("-XX:+UseTransparentHugePages");
        } catch (IOException e) {
            return List.of();
        }
    }
}
