package org.freightpass.system.ground;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.freightpass.system.ground.Fleets.Issued;
import org.freightpass.system.load.Line;
import org.freightpass.system.load.Measured;
import org.freightpass.system.load.Request;
import tools.jackson.databind.json.JsonMapper;

/** Revokes one pass after the other, at a steady rate, and sees when a checkpoint's view refuses it. */
public final class Revoking implements AutoCloseable {

    private static final long LOOK_NANOS = 500_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Looks at several passes at once, so that a slow one holds up no other. */
    private static final int WATCHERS = 4;

    private final String operator;
    private final String officer;
    private final Line revoking;
    private final List<Line> watching = new ArrayList<>();
    private final Deque<Issued> passes;

    public Revoking(Ground ground, List<Issued> passes) throws IOException {
        this.operator = ground.token(Fleets.REVIEWER);
        this.officer = ground.token("officer1");
        this.passes = new ArrayDeque<>(passes);
        this.revoking = new Line(ground.system().addresses().pass());
        for (int at = 0; at < WATCHERS; at++) {
            watching.add(new Line(ground.system().addresses().checkpoint()));
        }
    }

    public void warmUp(int count) throws Exception {
        measure(count, count);
    }

    /** So many revocations; latencies from the revocation's own time, as its answer has it. */
    public Measured measure(double perSecond, int count) throws Exception {
        Histogram latencies = new Histogram(600_000_000L, 3);
        long start = System.nanoTime();
        try (ExecutorService watchers = Executors.newFixedThreadPool(WATCHERS)) {
            List<Future<Long>> seen = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                long due = start + Math.round(at * 1e9 / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                Issued pass = passes.remove();
                Instant changed = revoke(pass);
                Line line = watching.get(at % WATCHERS);
                seen.add(watchers.submit(watch(line, pass, changed)));
            }
            for (Future<Long> one : seen) {
                latencies.recordValue(one.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return new Measured(count / ((System.nanoTime() - start) / 1e9), latencies);
    }

    private Instant revoke(Issued pass) throws IOException {
        String path = "/api/v1/passes/" + pass.number() + "/revoke";
        String body = "{\"reason\":\"measured\",\"fraud\":false}";
        if (revoking.ask(Request.post(path, operator, UUID.randomUUID().toString(), body)) != 200) {
            throw new IllegalStateException(path + " was answered " + revoking.body());
        }
        return Instant.parse(
                JsonMapper.shared().readTree(revoking.body()).path("changedAt").asString());
    }

    private Callable<Long> watch(Line line, Issued pass, Instant changed) {
        byte[] question = Request.get("/api/v1/passes/" + pass.number(), officer);
        return () -> {
            Instant end = changed.plus(LONGEST);
            synchronized (line) {
                while (line.ask(question) != 200 || !line.body().contains("\"REVOKED\"")) {
                    if (Instant.now().isAfter(end)) {
                        throw new IllegalStateException(pass + " is not refused: " + line.body());
                    }
                    LockSupport.parkNanos(LOOK_NANOS);
                }
            }
            return Math.max(0, ChronoUnit.MICROS.between(changed, Instant.now()));
        };
    }

    @Override
    public void close() throws IOException {
        revoking.close();
        for (Line line : watching) {
            line.close();
        }
    }
}
