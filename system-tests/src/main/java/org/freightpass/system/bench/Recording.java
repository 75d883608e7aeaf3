package org.freightpass.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.system.figure.Figure;
import org.jspecify.annotations.Nullable;

/** A Flight Recorder recording of each service while a row is measured; nothing where no directory is given. */
final class Recording {

    private static final List<String> SERVICES = List.of("pass-service", "checkpoint-service", "notification-service");

    private final List<Long> processes = new ArrayList<>();
    private final Path directory;
    private final String name;

    private Recording(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** Measures while the services are recorded; their hottest methods are shown afterwards. */
    static Figure of(@Nullable Path directory, Benchmark benchmark, Setting setting) throws Exception {
        if (directory == null) {
            return benchmark.measure(setting);
        }
        Files.createDirectories(directory);
        Recording recording = new Recording(directory, benchmark.name());
        recording.begin(setting);
        try {
            return benchmark.measure(setting);
        } finally {
            recording.end();
        }
    }

    private void begin(Setting setting) throws IOException, InterruptedException {
        for (String service : SERVICES) {
            long process = setting.ground().stack().pid(service);
            processes.add(process);
            tool("jcmd", Long.toString(process), "JFR.start", "name=" + name, "settings=profile");
        }
    }

    private void end() throws IOException, InterruptedException {
        for (int at = 0; at < processes.size(); at++) {
            Path file =
                    directory.resolve(name + "." + SERVICES.get(at) + ".jfr").toAbsolutePath();
            tool("jcmd", Long.toString(processes.get(at)), "JFR.stop", "name=" + name, "filename=" + file);
            if (Files.exists(file)) {
                tool("jfr", "view", "--width", "140", "hot-methods", file.toString());
            }
        }
    }

    private static void tool(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        command.addAll(List.of(arguments));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
