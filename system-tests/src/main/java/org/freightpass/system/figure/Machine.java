package org.freightpass.system.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The machine on which something was measured. */
public final class Machine {

    private static final double KIB_A_GIB = 1024 * 1024.0;

    private Machine() {}

    public static String description() {
        return String.format(
                Locale.ROOT,
                "machine: %d cores of %s, %.0f GB, %s %s, JDK %s, load %s",
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name"),
                kib("/proc/meminfo", "MemTotal") / KIB_A_GIB,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                lines("/proc/loadavg").stream().findFirst().orElse("unknown"));
    }

    /** Resident memory of a process, what it shares counted by its share, in MB. */
    public static double memoryMb(long pid) {
        return kib("/proc/" + pid + "/smaps_rollup", "Pss") / 1024.0;
    }

    private static double kib(String file, String name) {
        String value = value(file, name).replaceAll("\\D", "");
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String value(String file, String name) {
        return lines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException notThisSystem) {
            return List.of();
        }
    }
}
