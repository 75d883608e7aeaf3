package org.freightpass.system.hotline;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.freightpass.system.stack.LocalStack;

/**
 * Two processes of one service to be killed in turn: while one starts, the other works. They are started as the stack
 * started its own, which is ended before and started again after them, but with a start cache and sessions of two
 * seconds, so that ten kills do not take ten times what a stranger would wait. For one thread.
 */
final class Victims implements AutoCloseable {
    private static final String MAIN_CLASS = "org.freightpass";
    private static final String NOTES = "-XX:DumpLoadedClassList=";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SHORT_SESSIONS = List.of(
            "-Dspring.kafka.consumer.properties.session.timeout.ms=2000",
            "-Dspring.kafka.consumer.properties.heartbeat.interval.ms=500");

    private final LocalStack stack;
    private final String part;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Process[] running = new Process[2];
    private final int[] ports = new int[2];
    private final HttpClient client = HttpClient.newHttpClient();

    /** Ends the stack's own process of the part and starts two in its place; returns at once. */
    Victims(LocalStack stack, String part) throws IOException {
        this.stack = stack;
        this.part = part;
        ProcessHandle own = ProcessHandle.of(stack.pid(part)).orElseThrow();
        List<String> started = words("cmdline", own.pid());
        environment = environment(own.pid());
        own.destroy(); // in peace, so that it writes down what it has learned of starting
        own.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        command = command(started);
        start(0);
        start(1);
    }

    /** Kills this one, {@code kill -9}, and starts it again; returns at once. */
    void killAndStart(int which) throws IOException {
        running[which].destroyForcibly().onExit().join();
        start(which);
    }

    boolean isReady(int which) {
        if (!running[which].isAlive()) {
            throw new IllegalStateException(part + " ended by itself: see " + log(which));
        }
        URI address = URI.create("http://localhost:" + ports[which] + "/actuator/health/readiness");
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start(int which) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            ports[which] = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(stack.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(which).toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(ports[which]));
        running[which] = builder.start();
    }

    private Path log(int which) {
        return stack.data().resolve("logs").resolve(part + "-victim-" + which + ".log");
    }

    /** How the stack started it, with its start cache, which is made from its notes where there is none yet. */
    private List<String> command(List<String> started) throws IOException {
        int main = main(started);
        List<String> options = new ArrayList<>(started.subList(1, main));
        Optional<Path> notes = options.stream()
                .filter(option -> option.startsWith(NOTES))
                .map(option -> Path.of(option.substring(NOTES.length())))
                .findFirst();
        options.removeIf(option -> option.startsWith(NOTES));
        if (notes.isPresent() && Files.size(notes.get()) > 0) {
            Path cache = stack.data().resolve(part + ".jsa");
            List<String> making = new ArrayList<>(List.of(started.getFirst(), "-Xshare:dump"));
            making.add("-XX:SharedClassListFile=" + notes.get());
            making.add("-XX:SharedArchiveFile=" + cache);
            making.addAll(options);
            run(making);
            options.add("-XX:SharedArchiveFile=" + cache);
        }
        List<String> all = new ArrayList<>(List.of(started.getFirst()));
        all.addAll(options);
        all.addAll(SHORT_SESSIONS);
        all.addAll(started.subList(main, started.size()));
        return all;
    }

    private static int main(List<String> started) {
        for (int at = 1; at < started.size(); at++) {
            if (started.get(at).startsWith(MAIN_CLASS)) {
                return at;
            }
        }
        throw new IllegalStateException("no class to start in " + started);
    }

    private void run(List<String> making) throws IOException {
        Path said = stack.data().resolve("logs").resolve(part + "-cache.log");
        Process process = new ProcessBuilder(making)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join()
                        .exitValue()
                != 0) {
            throw new IllegalStateException("no start cache could be made: " + Files.readString(said));
        }
    }

    private static Map<String, String> environment(long pid) throws IOException {
        Map<String, String> variables = new HashMap<>();
        for (String one : words("environ", pid)) {
            int end = one.indexOf('=');
            if (end > 0) {
                variables.put(one.substring(0, end), one.substring(end + 1));
            }
        }
        return variables;
    }

    private static List<String> words(String file, long pid) throws IOException {
        String text = Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        return List.of(text.split("\0"));
    }

    /** Ends both as they stand and gives the stack its own one back; returns when that is ready. */
    @Override
    public void close() {
        for (Process one : running) {
            one.destroyForcibly().onExit().join();
        }
        client.close();
        stack.restart(part);
    }
}
