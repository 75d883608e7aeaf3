package org.freightpass.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.freightpass.system.api.Asking;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Machine;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.stack.LocalStack;

/** {@code ./run} from built to ready, with what starts have learned, and the memory of the whole stack. */
final class StartUp implements Benchmark {

    private static final double SECONDS = 20;
    private static final double MEGABYTES = 2.5 * 1024;

    private static final Duration LEARNING = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        setting.endGround();
        Path data = Files.createTempDirectory("freight-bench-");
        setting.say("  a first start, to learn from");
        LocalStack first = LocalStack.start(data, Map.of());
        first.close();
        awaitLearned(first);
        List<Double> seconds = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int at = 0; at < setting.effort().repetitions(); at++) {
            long start = System.nanoTime();
            try (LocalStack stack = LocalStack.start(data, Map.of())) {
                seconds.add((System.nanoTime() - start) / 1e9);
                memory.add(memoryMb(stack));
                setting.say("  ready after %.1f s, %.0f MB".formatted(seconds.getLast(), memory.getLast()));
            }
        }
        first.deleteData();
        Runs runs = new Runs(seconds);
        Runs megabytes = new Runs(memory);
        Aim aim = new Aim("20 s and 2.5 GB", runs.median() <= SECONDS && megabytes.median() <= MEGABYTES);
        return Figure.of(name(), "s", runs, null, aim).with("memory_mb", megabytes.median());
    }

    /** What a start has learned is laid out in the background after its end; until then the next one knows nothing. */
    private static void awaitLearned(LocalStack ended) throws IOException, InterruptedException {
        Path notes = ended.home().resolve("local-stack").resolve("target").resolve("start-caches");
        boolean learned = Asking.until(LEARNING, Duration.ofSeconds(1), () -> !holdsNotes(notes), done -> done);
        if (!learned) {
            throw new IllegalStateException("what a start has learned was not laid out within " + LEARNING);
        }
    }

    private static boolean holdsNotes(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".notes"));
        }
    }

    /** The launcher's children and theirs; what processes share counts once. */
    private static double memoryMb(LocalStack stack) {
        return stack.launcher().stream()
                .flatMap(launcher -> Stream.concat(Stream.of(launcher), launcher.descendants()))
                .mapToDouble(process -> Machine.memoryMb(process.pid()))
                .sum();
    }
}
