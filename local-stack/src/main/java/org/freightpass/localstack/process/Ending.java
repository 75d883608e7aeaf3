package org.freightpass.localstack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a process: asks first, insists after the given patience. Returns when it is gone. A database asked by the usual
 * signal waits for its clients to leave, so it gets the signal that tells it not to.
 */
public final class Ending {

    private Ending() {}

    public static void end(ProcessHandle process, Duration patience) {
        if (!process.info().command().orElse("").endsWith("/postgres") || !interrupt(process)) {
            process.destroy();
        }
        if (!gone(process, patience)) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(10));
        }
    }

    private static boolean interrupt(ProcessHandle process) {
        try {
            return new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
