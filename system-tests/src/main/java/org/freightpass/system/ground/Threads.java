package org.freightpass.system.ground;

import java.time.Duration;

/** Threads that run beside a measurement. */
final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Threads() {}

    /** Waits for one that was told to end. */
    static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
