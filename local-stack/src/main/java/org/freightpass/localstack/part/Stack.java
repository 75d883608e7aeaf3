package org.freightpass.localstack.part;

import static org.freightpass.localstack.Ports.Listener.HTTPS;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.localstack.Layout;
import org.freightpass.localstack.Ports;
import org.freightpass.localstack.Progress;
import org.freightpass.localstack.process.StateFile;

/**
 * All parts: started in order, services last and together; ended in reverse. Started and watched by one thread; ended
 * by any thread, once.
 */
public final class Stack {

    private static final long POLL_MS = 200;
    private static final long REMIND_MS = 10_000;

    private final Layout layout;
    private final StateFile state;
    private final Progress progress;
    private final List<Part> base;
    private final List<Part> aside;
    private final List<Part> services;
    private final Map<String, RunningPart> running = new LinkedHashMap<>();
    private final Set<RunningPart> mourned = new HashSet<>();
    private final Object ending = new Object();
    private boolean ended;

    /** All parts but those named: somebody may run a service elsewhere, in a debugger for example. */
    public Stack(Layout layout, Ports ports, Set<String> without, StateFile state, Progress progress) {
        this.layout = layout;
        this.state = state;
        this.progress = progress;
        this.base = List.of(new PostgresPart(layout, ports), new KafkaPart(layout, ports));
        this.aside = Stream.concat(
                        Stream.of(new IssuerPart(layout, ports), new MailPart(layout, ports)),
                        ports.has(HTTPS) ? Stream.of(new HttpsPart(layout, ports)) : Stream.of())
                .toList();
        this.services = ServicePart.all(layout, ports).stream()
                .filter(service -> !without.contains(service.name()))
                .toList();
    }

    /** Returns when everything is ready; throws {@link StartFailed} with the reason when something does not start. */
    public void start() throws IOException, InterruptedException {
        prepare();
        begin(base);
        await(base);
        begin(aside);
        begin(services);
        await(Stream.concat(aside.stream(), services.stream()).toList());
    }

    private void prepare() throws IOException, InterruptedException {
        Files.createDirectories(layout.log("any").getParent());
        Together.each(Stream.of(base, aside, services).flatMap(List::stream).toList(), Part::prepare);
    }

    private void begin(List<Part> parts) {
        parts.forEach(this::begin);
    }

    private synchronized void begin(Part part) {
        if (ended) {
            throw new StartFailed("ended while it started");
        }
        running.put(part.name(), RunningPart.start(part, layout, state));
    }

    private void await(List<Part> parts) throws InterruptedException {
        List<RunningPart> pending =
                new ArrayList<>(parts.stream().map(part -> find(part.name())).toList());
        long reminded = System.currentTimeMillis();
        while (!pending.isEmpty()) {
            for (RunningPart one : List.copyOf(pending)) {
                if (one.checkReady()) {
                    pending.remove(one);
                    progress.step("ready: " + one.part().description());
                }
            }
            if (!pending.isEmpty() && System.currentTimeMillis() - reminded > REMIND_MS) {
                reminded = System.currentTimeMillis();
                progress.step("waiting for " + String.join(", ", names(pending)));
            }
            Thread.sleep(POLL_MS);
        }
    }

    private static List<String> names(List<RunningPart> parts) {
        return parts.stream().map(one -> one.part().name()).toList();
    }

    private synchronized RunningPart find(String name) {
        RunningPart found = running.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no part is named " + name + "; there are " + running.keySet());
        }
        return found;
    }

    /** The parts whose process has ended since the last call, each with its last words. */
    public synchronized Map<String, String> newlyDead() {
        Map<String, String> dead = new LinkedHashMap<>();
        for (RunningPart one : List.copyOf(running.values())) {
            if (!ended && !one.isAlive() && mourned.add(one)) {
                dead.put(one.part().name(), one.obituary());
            }
        }
        return dead;
    }

    /** Ends a part if it runs, and starts it anew. */
    public void restart(String name) throws InterruptedException {
        RunningPart old = find(name);
        old.end();
        begin(old.part());
        await(List.of(old.part()));
    }

    public List<String> names() {
        return Stream.of(base, aside, services)
                .flatMap(List::stream)
                .map(Part::name)
                .toList();
    }

    /** Ends everything: services first, then what they stand on. Returns, to every caller, when all are gone. */
    public void end() throws IOException, InterruptedException {
        synchronized (ending) {
            List<RunningPart> all = lastRunning();
            end(all.stream().filter(one -> !base.contains(one.part())).toList());
            end(all.stream().filter(one -> base.contains(one.part())).toList());
        }
    }

    /** From here on nothing is started any more. */
    private synchronized List<RunningPart> lastRunning() {
        List<RunningPart> all = ended ? List.of() : List.copyOf(running.values());
        ended = true;
        return all;
    }

    private void end(List<RunningPart> parts) throws IOException, InterruptedException {
        Together.each(parts, one -> {
            one.end();
            state.forget(one.part().name());
            progress.step("ended: " + one.part().name());
        });
    }
}
