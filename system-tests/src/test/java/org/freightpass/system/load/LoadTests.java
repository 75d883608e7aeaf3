package org.freightpass.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void closedLoopEndsWhenNothingIsLeft() throws Exception {
        AtomicInteger left = new AtomicInteger(50);

        Measured measured = Load.closed(
                List.of(() -> left.getAndDecrement() > 0, () -> left.getAndDecrement() > 0), Duration.ofSeconds(30));

        assertThat(measured.latencies().getTotalCount()).isEqualTo(50);
    }

    @Test
    void openLoopDoesAllThatFellDue() throws Exception {
        Measured measured = Load.open(List.of(() -> true, () -> true), 1000, Duration.ofMillis(200));

        assertThat(measured.latencies().getTotalCount()).isEqualTo(200);
    }

    /** One request that takes 100 ms holds up the 99 that fell due behind it: they count as slow. */
    @Test
    void whatWaitsBehindASlowOneIsSlow() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Worker firstIsSlow = () -> {
            if (asked.getAndIncrement() == 0) {
                long end = System.nanoTime() + 100_000_000;
                for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
            }
            return true;
        };

        Measured measured = Load.open(List.of(firstIsSlow), 1000, Duration.ofMillis(100));

        assertThat(measured.p50Ms()).isGreaterThan(40);
    }

    @Test
    void aWorkerThatFailsFailsTheRun() {
        Worker failing = () -> {
            throw new IOException("answered 500");
        };

        assertThatThrownBy(() -> Load.closed(List.of(failing, () -> false), Duration.ofSeconds(30)))
                .isInstanceOf(IOException.class)
                .hasMessage("answered 500");
    }
}
