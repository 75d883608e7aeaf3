package org.freightpass.system.demo;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Plays one step after the other and writes a line about each; the first that fails ends the play. */
final class Steps {

    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** A step's result for those after it, and what its line says beside the time. */
    record Played<T>(T result, String remark) {}

    <T> T play(String name, Callable<Played<T>> step) {
        long start = System.nanoTime();
        try {
            Played<T> played = step.call();
            out.println(line(name, true, start) + (played.remark().isEmpty() ? "" : " " + played.remark()));
            return played.result();
        } catch (Exception e) {
            out.println(line(name, false, start));
            throw new StepFailed(name, e);
        }
    }

    /** A step that only has a remark. */
    void check(String name, Callable<String> step) {
        play(name, () -> new Played<>(name, step.call()));
    }

    /** For the lines that are no steps. */
    void say(String line) {
        out.println(line);
    }

    private static String line(String name, boolean ok, long start) {
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return "step=" + name + " ok=" + ok + " ms=" + ms;
    }
}
