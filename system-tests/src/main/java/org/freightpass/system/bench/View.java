package org.freightpass.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Machine;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.ground.Ground;
import org.freightpass.system.ground.ManyPasses;
import org.freightpass.system.ground.RocksAlone;
import org.freightpass.system.load.Load;
import org.freightpass.system.stack.LocalStack;

/** A checkpoint's local view with a million passes: look-ups against RocksDB alone, restart, rebuild, memory and disk. */
final class View implements Benchmark {

    private static final String SERVICE = "checkpoint-service";

    /** It would take in the million beside, for longer than this row lasts. */
    private static final String OTHER_READER = "notification-service";

    private static final double RESTART_S = 10;
    private static final double REBUILD_S = 60;
    private static final double RESIDENT_MB = 1024;
    private static final double MILLION = 1_000_000;

    @Override
    public String name() {
        return "view";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        Ground ground = setting.ground();
        int passes = setting.effort().view();
        ground.fleets().awaitVisible(ground.fleets().issue(10));
        ground.stack().kill(OTHER_READER);
        try {
            return measure(setting, passes);
        } finally {
            ground.stack().restart(OTHER_READER);
        }
    }

    private Figure measure(Setting setting, int passes) throws Exception {
        Ground ground = setting.ground();
        setting.say("  telling of " + passes + " passes");
        ManyPasses many = ManyPasses.tell(ground, passes);
        Path view = ground.stack().data().resolve("checkpoint").resolve("view");
        Runs lookUps = lookUps(setting, many);
        double memory = Machine.memoryMb(ground.stack().pid(SERVICE));
        double disk = megabytes(view);
        double restart = seconds(ground.stack(), () -> {}, many);
        setting.say("  restart %.1f s".formatted(restart));
        double rebuild = seconds(ground.stack(), () -> delete(view), many);
        setting.say("  rebuild %.1f s".formatted(rebuild));
        Runs rocks = rocksAlone(setting, passes);
        Aim aim = new Aim(
                "restart in 10 s, rebuild in 60 s, 1 GB resident",
                restart <= RESTART_S && rebuild <= REBUILD_S && memory <= RESIDENT_MB);
        return Figure.of(name(), "look-ups/s (over HTTP; limit: RocksDB in process)", lookUps, rocks, aim)
                .with("passes", passes)
                .with("restart_s", restart)
                .with("rebuild_s", rebuild)
                .with("resident_mb", memory)
                .with("disk_mb_per_million", disk * MILLION / passes);
    }

    private static Runs lookUps(Setting setting, ManyPasses many) throws Exception {
        String address = setting.ground().system().addresses().checkpoint();
        Effort effort = setting.effort();
        setting.connected(
                address, Inspecting.CONNECTIONS, many::lookUps, workers -> Load.closed(workers, effort.warmUp()));
        List<Double> rates = new ArrayList<>();
        for (int at = 0; at < effort.repetitions(); at++) {
            rates.add(setting.connected(
                            address,
                            Inspecting.CONNECTIONS,
                            many::lookUps,
                            workers -> Load.closed(workers, effort.run()))
                    .perSecond());
            setting.say("  look-ups %.0f/s".formatted(rates.getLast()));
        }
        return new Runs(rates);
    }

    private static Runs rocksAlone(Setting setting, int passes) throws Exception {
        List<Double> rates = new ArrayList<>();
        try (RocksAlone rocks = new RocksAlone(passes)) {
            for (int at = 0; at < setting.effort().repetitions(); at++) {
                rates.add(Load.closed(
                                BareVerification.onAllCores(rocks),
                                setting.effort().run().dividedBy(2))
                        .perSecond());
            }
        }
        return new Runs(rates);
    }

    private interface Step {
        void take() throws IOException;
    }

    /** From the start of the process until it is ready and shows the last pass; before that it is killed. */
    private static double seconds(LocalStack stack, Step whileDown, ManyPasses many) throws Exception {
        stack.kill(SERVICE);
        whileDown.take();
        long start = System.nanoTime();
        stack.restart(SERVICE);
        many.awaitVisible();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double megabytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / (1024 * 1024.0);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
