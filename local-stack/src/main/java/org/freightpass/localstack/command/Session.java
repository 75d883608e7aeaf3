package org.freightpass.localstack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.Ports.Listener;
import org.freightpass.localstack.Progress;
import org.freightpass.localstack.learning.StartCaches;
import org.freightpass.localstack.part.Addresses;
import org.freightpass.localstack.part.RootKey;
import org.freightpass.localstack.part.Stack;
import org.freightpass.localstack.part.StartFailed;
import org.freightpass.localstack.process.DataLock;
import org.freightpass.localstack.process.Ending;
import org.freightpass.localstack.process.Started;
import org.freightpass.localstack.process.StateFile;
import org.jspecify.annotations.Nullable;

/**
 * One launcher's time with one data directory, from taking the lock to having ended what it started. However the
 * launcher is told to end, short of kill -9, the shutdown hook ends the stack; after kill -9 the next launcher does.
 */
final class Session {

    private static final long WATCH_MS = 200;

    private final Layout layout;
    private final StateFile state;
    private final AtomicBoolean learning = new AtomicBoolean();
    private final PrintStream out;
    private final Progress progress;

    Session(Layout layout) {
        this(layout, System.out);
    }

    /** Beside work that has lines of its own on the output, the stack's go elsewhere. */
    Session(Layout layout, PrintStream out) {
        this.layout = layout;
        this.state = new StateFile(layout.stateFile());
        this.out = out;
        this.progress = new Progress(out);
    }

    /** What to do while the stack runs; its result is the exit code. */
    interface Work {
        int run(Stack stack) throws IOException, InterruptedException;
    }

    int runUntilEnded(Ports ports, Set<String> without) throws IOException, InterruptedException {
        return run(ports, without, stack -> {
            out.println(new Welcome(new Addresses(ports), layout).text());
            return watch(stack);
        });
    }

    int run(Ports ports, Set<String> without, Work work) throws IOException, InterruptedException {
        Files.createDirectories(layout.data());
        DataLock lock = DataLock.take(layout.lockFile()).orElseThrow(this::alreadyRunning);
        try (lock) {
            endLeftovers();
            refuseTakenPorts(ports);
            state.begin();
            new Addresses(ports).variables().forEach(state::note);
            state.note("ROOT_KEY", new RootKey(layout).publicKey().toString());
            Requests.clear(layout);
            Stack stack = new Stack(layout, ports, without, state, progress);
            Thread ending = new Thread(() -> end(stack), "ending");
            Runtime.getRuntime().addShutdownHook(ending);
            try {
                progress.step("starting; data and logs in " + layout.data());
                stack.start();
                state.note("ready", Long.toString(progress.elapsed().toMillis()));
                return work.run(stack);
            } finally {
                end(stack);
            }
        }
    }

    /** What the ended programs have noted for their next start is put to use while nobody waits for it. */
    private void learn() throws IOException {
        StartCaches caches = new StartCaches(layout.startCaches());
        if (caches.hasNotes()) {
            caches.makeAside(layout.jar("local-stack"));
            progress.step("the next start will be quicker: what this one has learned is laid out in the background");
        }
    }

    private void end(Stack stack) {
        try {
            stack.end();
            state.delete();
            if (learning.compareAndSet(false, true)) {
                learn();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an earlier launcher could not end. Only what is surely ours: see {@link Started}. */
    void endLeftovers() {
        for (Started left : state.children()) {
            left.running().ifPresent(process -> {
                progress.step("ending " + left.name() + " (process " + left.pid() + "), left over from an earlier run");
                Ending.end(process, Duration.ofSeconds(15));
            });
        }
        state.delete();
    }

    private StartFailed alreadyRunning() {
        String who = state.launcher()
                .map(launcher -> " (process " + launcher.pid() + ")")
                .orElse("");
        return new StartFailed("Already running on " + layout.data() + who + ".\n"
                + "See it with ./run status, end it with ./run stop, or start another one beside it:\n"
                + "    ./run --data .local-2 --port-base free");
    }

    private static void refuseTakenPorts(Ports ports) {
        if (ports.taken().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("These ports are taken by another program:\n");
        for (Listener listener : ports.taken()) {
            text.append("    ").append(ports.of(listener)).append(" for ").append(listener.who());
            text.append(" (choose another with ").append(listener.variable()).append("=…)\n");
        }
        throw new StartFailed(
                text + "Or take other ports for everything: ./run --port-base 18000, or --port-base free");
    }

    /** Tells of parts that died and restarts the ones it is asked to, until the launcher is told to end. */
    private int watch(Stack stack) throws InterruptedException {
        while (true) {
            for (Map.Entry<String, String> dead : stack.newlyDead().entrySet()) {
                progress.step("DIED: " + dead.getKey() + ". " + dead.getValue());
                progress.detail("The rest goes on. Start it anew with: ./run restart " + dead.getKey());
            }
            String wanted = Requests.next(layout);
            if (wanted != null) {
                restart(stack, wanted);
            }
            Thread.sleep(WATCH_MS);
        }
    }

    private void restart(Stack stack, @Nullable String name) throws InterruptedException {
        if (name == null || !stack.names().contains(name)) {
            return;
        }
        progress.step("restarting " + name);
        try {
            stack.restart(name);
        } catch (StartFailed e) {
            progress.step(String.valueOf(e.getMessage()));
        } finally {
            Requests.done(layout, name);
        }
    }
}
