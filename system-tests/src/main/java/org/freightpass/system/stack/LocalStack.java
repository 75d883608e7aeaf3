package org.freightpass.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.system.api.Addresses;

/**
 * The stack as {@code ./run} starts it, in processes of its own. Started once for all tests of a JVM and ended with it;
 * its data and logs stay below {@code target} for whoever wants to see why a test failed.
 */
public final class LocalStack implements AutoCloseable {

    /** The project's own directory: told by the script that starts a program, else one above a module's tests. */
    private static final Path HOME =
            Path.of(System.getProperty("freight.home", "..")).toAbsolutePath().normalize();

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration TOOL = Duration.ofMinutes(2);
    private static final Pattern ASSIGNMENT = Pattern.compile("export (\\w+)='(.*)'");
    private static final Pattern RUNNING = Pattern.compile("\\s*(\\S+)\\s+runs as process (\\d+).*");

    private final Path data;
    private final Process launcher;

    private LocalStack(Path data, Process launcher) {
        this.data = data;
        this.launcher = launcher;
    }

    public static LocalStack start() {
        return start(1, Map.of());
    }

    /**
     * With so many instances of each service: 1 or 2.
     *
     * @param environment what its processes are told beside what {@code ./run} tells them
     */
    public static LocalStack start(int instances, Map<String, String> environment) {
        return start(freshData(), instances, environment);
    }

    /**
     * Starts one with data of its own on free ports; returns when it is ready.
     *
     * @param environment what its processes are told beside what {@code ./run} tells them
     */
    public static LocalStack start(Map<String, String> environment) {
        return start(freshData(), 1, environment);
    }

    /** The same on data that may lie there already. */
    public static LocalStack start(Path data, Map<String, String> environment) {
        return start(data, 1, environment);
    }

    private static Path freshData() {
        try {
            Path stacks = HOME.resolve("system-tests").resolve("target").resolve("stacks");
            return Files.createTempDirectory(Files.createDirectories(stacks), "stack-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalStack start(Path data, int instances, Map<String, String> environment) {
        try {
            Path output = data.resolve("launcher.log");
            List<String> arguments = List.of(
                    "--data",
                    data.toAbsolutePath().toString(),
                    "--port-base",
                    "free",
                    "--instances",
                    Integer.toString(instances));
            Process launcher = run(arguments, output, environment);
            // Told to end before the stack is ready, this JVM must not leave it behind.
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy, "ending " + data));
            LocalStack stack = new LocalStack(data.toAbsolutePath(), launcher);
            stack.awaitReady(output);
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path output) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!Files.readString(output).contains("Freight Pass is ready.")) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("the stack did not start:\n" + Files.readString(output));
            }
            awaitExit(launcher, Duration.ofMillis(100));
        }
    }

    public Addresses addresses() {
        return Addresses.of(variables());
    }

    /** Of all instances: the first one's, then the second one's. */
    public List<Addresses> instances() {
        Map<String, String> variables = variables();
        return Stream.concat(Stream.of(Addresses.of(variables)), Addresses.second(variables).stream())
                .toList();
    }

    /** What {@code ./run env} prints. */
    public Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        for (String line : tool("env", "--data", data.toString())) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                variables.put(assignment.group(1), assignment.group(2));
            }
        }
        return variables;
    }

    public Path data() {
        return data;
    }

    /** {@code kill -9}: the process gets no chance to finish anything. */
    public void kill(String part) {
        ProcessHandle process = ProcessHandle.of(pid(part)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The process that started the others; gone when somebody ended it. */
    public Optional<ProcessHandle> launcher() {
        return ProcessHandle.of(launcher.pid());
    }

    public Path home() {
        return HOME;
    }

    /** Returns when the part is ready again. */
    public void restart(String part) {
        List<String> said = tool("restart", "--data", data.toString(), part);
        if (!said.contains("Restarted: " + part)) {
            throw new IllegalStateException(part + " did not start again: " + said);
        }
    }

    /** Stops the process where it stands, its connections open: to others it is there and says nothing. */
    public void pause(String part) {
        signal("STOP", pid(part));
    }

    public void resume(String part) {
        signal("CONT", pid(part));
    }

    private static void signal(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (!awaitExit(kill, Duration.ofSeconds(5)) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill -" + name + " " + pid + " did not work");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a part that runs. */
    public long pid(String part) {
        Long pid = parts().get(part);
        if (pid == null) {
            throw new IllegalStateException("not running: " + part);
        }
        return pid;
    }

    /** The processes of all parts that run. */
    public Map<String, Long> parts() {
        return tool("status", "--data", data.toString()).stream()
                .map(RUNNING::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> Long.parseLong(line.group(2))));
    }

    /** A command of {@code ./run}; its output, whatever its exit code. */
    private List<String> tool(String... arguments) {
        try {
            Path output = Files.createTempFile(data, arguments[0], ".out");
            Process tool = run(List.of(arguments), output, Map.of());
            if (!awaitExit(tool, TOOL)) {
                tool.destroyForcibly();
                throw new IllegalStateException("./run " + arguments[0] + " takes longer than " + TOOL);
            }
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(List<String> arguments, Path output, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("run").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("FREIGHT_PASS_BUILD", "no");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean awaitExit(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        if (!awaitExit(launcher, Duration.ofMinutes(3))) {
            launcher.destroyForcibly();
        }
    }

    /** After the end: everything but the logs is deleted. */
    public void deleteData() {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean kept = file.startsWith(data.resolve("logs")) || file.equals(data);
                if (!kept) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a part wrote, to see in a test's failure. */
    public String log(String part) throws IOException {
        return Files.readString(data.resolve("logs").resolve(part + ".log"), StandardCharsets.UTF_8);
    }
}
