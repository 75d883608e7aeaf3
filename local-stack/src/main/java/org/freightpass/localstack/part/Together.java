package org.freightpass.localstack.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with several things at once and returns when all are done. */
final class Together {

    private Together() {}

    interface Work<T> {
        void on(T one) throws IOException, InterruptedException;
    }

    static <T> void each(List<T> all, Work<T> work) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> pending = new ArrayList<>();
            for (T one : all) {
                pending.add(threads.submit(() -> {
                    work.on(one);
                    return null;
                }));
            }
            for (Future<?> one : pending) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailed failed) {
                throw failed;
            }
            throw new IOException(e.getCause());
        }
    }
}
