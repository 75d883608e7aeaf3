package org.freightpass.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.learning.StartCaches;
import org.freightpass.localstack.process.Child;
import org.freightpass.localstack.process.LogFile;
import org.freightpass.localstack.process.StateFile;

/** A part together with its process; a new one after every start. Used by one thread at a time. */
final class RunningPart {

    private static final int SHOWN_LINES = 20;
    private static final Duration NOTING_PATIENCE = Duration.ofSeconds(90);

    private final Part part;
    private final Child child;
    private final boolean notes;
    private final long begun = System.nanoTime();

    private RunningPart(Part part, Child child, boolean notes) {
        this.part = part;
        this.child = child;
        this.notes = notes;
    }

    static RunningPart start(Part part, Layout layout, StateFile state) {
        try {
            LogFile log = new LogFile(layout.log(part.name()));
            log.begin();
            Child.Plan plan = part.plan();
            return new RunningPart(part, Child.start(plan, log, state), StartCaches.notes(plan.command()));
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
        if (part.isReady()) {
            return true;
        }
        if (age().compareTo(part.patience()) > 0) {
            throw new StartFailed(
                    part.name() + " is not ready after " + part.patience().toSeconds() + " s. " + ending());
        }
        return false;
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

    /** One that has noted what its next start needs may take the time to write it down. */
    void end() {
        child.end(notes ? NOTING_PATIENCE : part.endPatience());
    }
}
