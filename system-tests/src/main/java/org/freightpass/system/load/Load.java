package org.freightpass.system.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Drives workers, one thread each. */
public final class Load {

    private Load() {}

    /** Each worker asks again as soon as it has its answer, until the time is over or nothing is left. */
    public static Measured closed(List<? extends Worker> workers, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        return run(workers, start, worker -> {
            Histogram latencies = Measured.emptyHistogram();
            long asked = System.nanoTime();
            while (asked < end && worker.once()) {
                long answered = System.nanoTime();
                latencies.recordValue(Measured.clipped(answered - asked));
                asked = answered;
            }
            return latencies;
        });
    }

    /**
     * Requests fall due at a steady rate, whatever became of those before; a free worker takes the next. Latency counts
     * from when it was due.
     */
    public static Measured open(List<? extends Worker> workers, double perSecond, Duration time) throws Exception {
        AtomicLong tickets = new AtomicLong();
        long all = Math.round(perSecond * time.toNanos() / 1e9);
        long start = System.nanoTime();
        return run(workers, start, worker -> {
            Histogram latencies = Measured.emptyHistogram();
            for (long ticket = tickets.getAndIncrement(); ticket < all; ticket = tickets.getAndIncrement()) {
                long due = start + Math.round(ticket * 1e9 / perSecond);
                await(due);
                if (!worker.once()) {
                    break;
                }
                latencies.recordValue(Measured.clipped(System.nanoTime() - due));
            }
            return latencies;
        });
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private interface Loop {
        Histogram of(Worker worker) throws Exception;
    }

    private static Measured run(List<? extends Worker> workers, long start, Loop loop) throws Exception {
        Histogram all = Measured.emptyHistogram();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Callable<Histogram>> loops = new ArrayList<>();
            workers.forEach(worker -> loops.add(() -> loop.of(worker)));
            for (Future<Histogram> done : threads.invokeAll(loops)) {
                all.add(done.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(all.getTotalCount() / seconds, all);
    }
}
