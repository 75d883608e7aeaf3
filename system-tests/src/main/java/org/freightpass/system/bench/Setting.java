package org.freightpass.system.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.ground.Ground;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Worker;
import org.freightpass.system.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** What benchmarks share: how much to do, where to tell of it, and a stack that is started when first needed. */
final class Setting implements AutoCloseable {

    private static final Duration LONGEST_BEHIND = Duration.ofMinutes(5);
    private static final int WORTH_TELLING_S = 10;

    private final Effort effort;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private @Nullable Ground ground;
    private List<Issued> inspected = List.of();

    Setting(Effort effort, PrintStream out) {
        this.effort = effort;
        this.out = out;
    }

    /** On a stack that runs already and that somebody else ends. */
    Setting(Effort effort, PrintStream out, LocalStack stack) {
        this(effort, out);
        this.ground = Ground.on(stack);
    }

    Effort effort() {
        return effort;
    }

    Ground ground() {
        if (ground == null) {
            say("starting a stack of its own, compiled for load …");
            ground = Ground.start();
        }
        return ground;
    }

    /**
     * Returns when everybody has read what was written before. Readers fall behind a server that is asked for as much as
     * it can do, and catching up they would be measured as part of what comes next.
     */
    void settle() throws Exception {
        long start = System.nanoTime();
        ground().topics().awaitRead(LONGEST_BEHIND);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        if (seconds >= WORTH_TELLING_S) {
            say("  readers were behind for " + seconds + " s");
        }
    }

    /** The passes that are inspected from now on, instead of ones that a row issues for itself. */
    void inspected(List<Issued> passes) {
        inspected = List.copyOf(passes);
    }

    List<Issued> inspected() {
        return inspected;
    }

    /** Ends the stack, so that what starts anew has the machine for itself. */
    void endGround() {
        if (ground != null) {
            say("ending the stack …");
            ground.close();
            ground = null;
        }
    }

    /** A line with the time since the start. */
    void say(String text) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        out.println(String.format(Locale.ROOT, "%3d:%02d  %s", seconds / 60, seconds % 60, text));
        out.flush();
    }

    /** Makes one worker for each connection. */
    interface Connected {
        Worker on(Line line) throws Exception;
    }

    /** What is done with workers whose connections end with it. */
    interface Work<T> {
        T with(List<Worker> workers) throws Exception;
    }

    <T> T connected(String address, int connections, Connected made, Work<T> work) throws Exception {
        List<Line> lines = new ArrayList<>();
        try {
            List<Worker> workers = new ArrayList<>();
            for (int at = 0; at < connections; at++) {
                Line line = new Line(address);
                lines.add(line);
                workers.add(made.on(line));
            }
            return work.with(workers);
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    @Override
    public void close() {
        if (ground != null) {
            ground.close();
        }
    }
}
