package org.freightpass.localstack.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.freightpass.localstack.Layout;

/** What a start would unpack first: done once after a build, it is no part of the first start's time. */
public final class Unpacked {

    private Unpacked() {}

    /** Unpacks what is not unpacked yet, all at once. */
    public static void all(Layout layout) throws IOException, InterruptedException {
        List<Callable<Void>> tasks = new ArrayList<>();
        tasks.add(() -> {
            new PostgresBinaries(layout.postgresBinaries()).unpack();
            return null;
        });
        Stream.of("pass-service", "checkpoint-service", "notification-service")
                .forEach(service -> tasks.add(() -> {
                    new UnpackedService(layout, service).unpack();
                    return null;
                }));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("What was built could not be unpacked", e.getCause());
        }
    }
}
