package org.freightpass.messaging.relay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.freightpass.messaging.TestTopic;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.TestDatabase;

/**
 * The figures of ADR 2 on this machine, by hand and not in the gate: what eight writers commit into the outbox without a
 * relay, what they commit and what is published with one, and how long an event is on its way at 500 a second. The
 * database flushes to the disk. Everything shares one JVM, so compare the lines of one run, not runs of two machines.
 */
final class RelayFigures {

    private static final int WRITERS = 8;
    private static final long WARM_UP_SECONDS = 5;
    private static final long SECONDS = 10;
    private static final int RATE = 500;

    private final RelayWorld world;

    private RelayFigures(RelayWorld world) {
        this.world = world;
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres server = flushingServer()) {
            TestDatabase database = new TestDatabase(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "postgres");
            try (RelayWorld world = new RelayWorld(
                    RealKafka.bootstrap(),
                    database,
                    6,
                    Map.of("spring.datasource.hikari.maximum-pool-size", String.valueOf(WRITERS)))) {
                new RelayFigures(world).measure();
            }
        }
        System.exit(0);
    }

    private static EmbeddedPostgres flushingServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .start();
    }

    private void measure() throws Exception {
        write(WARM_UP_SECONDS);
        long ceiling = write(SECONDS);
        world.jdbc().sql("truncate outbox").update();

        world.startRelay();
        write(WARM_UP_SECONDS);
        drain();
        long committed = write(SECONDS);
        int backlog = world.waiting();
        long drain = drain();
        long[] millis = latencies();

        System.out.printf(
                "ceiling_tx_s=%d with_relay_tx_s=%d backlog=%d drain_ms=%d%n", ceiling, committed, backlog, drain);
        System.out.printf(
                "rate=%d n=%d p50_us=%d p99_us=%d max_us=%d%n",
                RATE, millis.length, at(millis, 0.5), at(millis, 0.99), at(millis, 1));
    }

    /** Transactions a second. */
    private long write(long seconds) throws InterruptedException, ExecutionException {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(writers.submit(() -> {
                    while (System.nanoTime() < end) {
                        world.append("k" + done.incrementAndGet() % 1000, "{\"some\":\"payload\"}");
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return done.get() / seconds;
    }

    private long drain() {
        long start = System.nanoTime();
        while (world.waiting() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** From the commit to the consumer, in microseconds, sorted. */
    private long[] latencies() {
        while (!world.topic().next().isEmpty()) {
            Thread.onSpinWait();
        }
        int count = (int) (RATE * SECONDS);
        Map<String, Long> committed = new ConcurrentHashMap<>();
        Thread.ofPlatform().start(() -> {
            long next = System.nanoTime();
            for (int n = 0; n < count; n++) {
                OutgoingEvent event = world.append("k" + n % 1000, "{\"some\":\"payload\"}");
                committed.put(event.id().toString(), System.nanoTime());
                next += TimeUnit.SECONDS.toNanos(1) / RATE;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        });
        long[] micros = new long[count];
        int got = 0;
        while (got < count) {
            for (var message : world.topic().next()) {
                long now = System.nanoTime();
                Long then = committed.get(TestTopic.id(message));
                micros[got++] = then == null ? 0 : TimeUnit.NANOSECONDS.toMicros(now - then);
            }
        }
        Arrays.sort(micros);
        return micros;
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
