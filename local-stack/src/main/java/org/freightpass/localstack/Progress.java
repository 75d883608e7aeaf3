package org.freightpass.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a human sees while something works: one line a step, with the seconds since the start. Thread-safe. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void step(String text) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", elapsed().toMillis() / 1000.0, text);
        out.flush();
    }

    /** A line that belongs to the step before. */
    public void detail(String text) {
        out.printf("          %s%n", text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
