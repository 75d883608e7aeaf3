package org.freightpass.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process this launcher started. Each gets a session of its own where the system can do that: Ctrl-C in the terminal
 * then reaches only the launcher, which ends the others in order. Thread-safe.
 */
public final class Child {

    private static final boolean OWN_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final Process process;
    private final LogFile log;

    private Child(Process process, LogFile log) {
        this.process = process;
        this.log = log;
    }

    /** What to start: its name here, the file name of the program it becomes, the command and what it is told. */
    public record Plan(String name, String program, List<String> command, Map<String, String> environment) {
        public Plan {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts it and records it before anything else can fail. */
    public static Child start(Plan plan, LogFile log, StateFile state) {
        List<String> full = new ArrayList<>();
        if (OWN_SESSION) {
            full.add("/usr/bin/setsid");
        }
        full.addAll(plan.command());
        ProcessBuilder builder = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(plan.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            awaitExec(process, plan.program());
            state.record(Started.of(plan.name(), process.toHandle()));
            return new Child(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The wrapper becomes the program under the same process id; only then does its name tell anything. */
    private static void awaitExec(Process process, String program) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (process.isAlive()
                && System.nanoTime() < end
                && !process.info().command().orElse("").endsWith("/" + program)) {
            Thread.onSpinWait();
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public int exitValue() {
        return process.exitValue();
    }

    public LogFile log() {
        return log;
    }

    /** Asks it to end and waits; insists when it does not. */
    public void end(Duration patience) {
        Ending.end(process.toHandle(), patience);
    }
}
