package org.freightpass.system.drill;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.demo.MainJob;
import org.freightpass.system.drill.Fault.Ground;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.stack.LocalStack;

/**
 * {@code ./drill}: plays faults on stacks of its own, each under load and with a firm of its own, and counts. Its last
 * lines name what was played. Exit code 0: nothing was lost, nothing was doubled, nobody got an answer that no client
 * should get, and every fault that was named was played.
 */
public final class Drill {

    /** Longer than a service remembers a request that it lost sight of. */
    private static final Duration CLIENTS_PATIENCE = Duration.ofMinutes(4);

    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(3);
    private static final int SHOWN = 5;
    /** Fleets of other runs have no plate in common. */
    private static final int RUNS_OF_A_FAULT = 100;

    private final DrillOptions options;
    private final PrintStream out;
    private final Report report = new Report();

    private Drill(DrillOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        DrillOptions options;
        try {
            options = DrillOptions.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (options.list()) {
            for (Fault fault : Fault.values()) {
                System.out.printf("  %-20s %s%n", fault.word(), fault.description());
            }
            return;
        }
        System.exit(new Drill(options, System.out).play() ? 0 : 1);
    }

    private boolean play() throws InterruptedException {
        out.println("drill seed=" + options.seed() + " rounds=" + options.rounds() + " away_s="
                + options.away().toSeconds());
        Random random = new Random(options.seed());
        for (Ground ground : Ground.values()) {
            List<Fault> faults = options.faults().stream()
                    .filter(fault -> fault.ground() == ground)
                    .toList();
            if (!faults.isEmpty()) {
                play(ground, faults, random);
            }
        }
        report.lines().forEach(out::println);
        return report.isGood(options.named());
    }

    private void play(Ground ground, List<Fault> faults, Random random) throws InterruptedException {
        Optional<MovableClock> clock =
                ground == Ground.MOVABLE_CLOCK ? MovableClock.here() : Optional.of(MovableClock.none());
        if (clock.isEmpty()) {
            faults.forEach(fault -> report.notPlayed(fault, MovableClock.REMEDY));
            return;
        }
        try {
            play(ground, faults, clock.get(), random);
        } finally {
            clock.get().delete();
        }
    }

    /** All on one stack. */
    private void play(Ground ground, List<Fault> faults, MovableClock clock, Random random)
            throws InterruptedException {
        try (LocalStack stack = LocalStack.start(ground.instances(), clock.environment());
                RunningSystem system = new RunningSystem(stack.instances(), CLIENTS_PATIENCE)) {
            out.println("stack instances=" + ground.instances() + " data=" + stack.data());
            long run = Instant.now().getEpochSecond();
            for (Fault fault : faults) {
                report.played(fault, play(fault, stack, system, clock, random, run));
                run += RUNS_OF_A_FAULT;
            }
        }
    }

    private boolean play(
            Fault fault, LocalStack stack, RunningSystem system, MovableClock clock, Random random, long run)
            throws InterruptedException {
        long start = System.nanoTime();
        try {
            String firmId = firm(system, run);
            Load load = new Load(system, firmId, clock, run);
            load.start();
            String failure = "";
            try {
                fault.playOn(new Stage(stack, system, load, random, options.rounds(), options.away(), clock, out));
            } catch (ExecutionException | RuntimeException e) {
                failure = String.valueOf(e.getMessage());
            }
            load.finish();
            Outcome outcome = new Counting(system, firmId).count(load.promises(), ARRIVES_WITHIN);
            boolean good = outcome.isClean() && failure.isEmpty();
            out.println("drill=" + fault.word() + " ok=" + good + " seconds=" + seconds(start) + " slowest_ms="
                    + load.slowest().toMillis() + " " + outcome);
            load.promises().unexpected().stream()
                    .limit(SHOWN)
                    .forEach(answer -> out.println("  unexpected: " + answer));
            if (!failure.isEmpty()) {
                out.println("  failed: " + failure);
            }
            return good;
        } catch (RuntimeException e) {
            // Without a count nothing is known, which is as bad as a wrong one; the others are still played.
            out.println("drill=" + fault.word() + " ok=false seconds=" + seconds(start) + " not counted: "
                    + e.getMessage());
            return false;
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    /** A firm of this fault's own. */
    private static String firm(RunningSystem system, long run) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new MainJob(system, nowhere, Fleet.of(run, 1), Duration.ofMinutes(1)).playFirm();
    }
}
