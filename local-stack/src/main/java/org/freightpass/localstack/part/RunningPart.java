package org.freightpass.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.learning.StartCaches;
import org.freightpass.localstack.process.Child;
import org.freightpass.localstack.process.LogFile;
import org.freightpass.localstack.process.StateFile;

/** A part together with its process; a new one after every start. Used by one thread at a time. */
final class RunningPart {

    private static final int SHOWN_LINES = 20;

    private final Part part;
    private final Child child;
    private final List<String> command;
    private final long begun = System.nanoTime();
    private boolean ready;

    private RunningPart(Part part, Child child, List<String> command) {
        this.part = part;
        this.child = child;
        this.command = command;
    }

    static RunningPart start(Part part, Layout layout, StateFile state) {
        try {
            LogFile log = new LogFile(layout.log(part.name()));
            log.begin();
            Child.Plan plan = part.plan();
            return new RunningPart(part, Child.start(plan, log, state), plan.command());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + part.name(), e);
        }
    }

    Part part() {
        return part;
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** True once it is ready; fails when it has ended, or takes longer than anybody should wait. */
    boolean checkReady() {
        if (!child.isAlive()) {
            throw new StartFailed(part.name() + " ended while it started. " + obituary());
        }
        ready = ready || part.isReady();
        if (!ready && age().compareTo(part.patience()) > 0) {
            throw new StartFailed(
                    part.name() + " is not ready after " + part.patience().toSeconds() + " s. " + ending());
        }
        return ready;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Why it is no more: exit code and last words. */
    String obituary() {
        return "Exit code " + child.exitValue() + ". " + ending();
    }

    private String ending() {
        return "The last lines of its log:\n    "
                + String.join("\n    ", child.log().tail(SHOWN_LINES))
                + "\nWhole log: " + child.log().path();
    }

    /** What it has noted is of use where it got as far as to be ready. */
    void end() {
        child.end(part.endPatience());
        if (ready) {
            StartCaches.finish(command);
        }
    }
}
