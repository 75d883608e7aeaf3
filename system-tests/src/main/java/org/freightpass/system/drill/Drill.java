package org.freightpass.system.drill;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.demo.MainJob;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.stack.LocalStack;

/**
 * {@code ./drill}: plays faults on a stack of its own, each under load and with a firm of its own, and counts. Exit code
 * 0: nothing was lost, nothing was doubled, nobody got an answer that no client should get.
 */
public final class Drill {

    /** Longer than a service remembers a request that it lost sight of. */
    private static final Duration CLIENTS_PATIENCE = Duration.ofMinutes(4);

    private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(3);
    private static final int SHOWN = 5;
    private static final int MOST_INSTANCES = 2;
    /** Fleets of other runs have no plate in common. */
    private static final int RUNS_OF_A_FAULT = 100;

    private final DrillOptions options;
    private final PrintStream out;

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
        boolean clean = true;
        for (int instances = 1; instances <= MOST_INSTANCES; instances++) {
            clean &= play(instances, random);
        }
        return clean;
    }

    /** The faults that need so many instances, on one stack. */
    private boolean play(int instances, Random random) throws InterruptedException {
        List<Fault> faults = options.faults().stream()
                .filter(fault -> fault.instances() == instances)
                .toList();
        if (faults.isEmpty()) {
            return true;
        }
        boolean clean = true;
        try (LocalStack stack = LocalStack.start(instances);
                RunningSystem system = new RunningSystem(stack.instances(), CLIENTS_PATIENCE)) {
            out.println("stack instances=" + instances + " data=" + stack.data());
            long run = Instant.now().getEpochSecond();
            for (Fault fault : faults) {
                clean &= play(fault, stack, system, random, run);
                run += RUNS_OF_A_FAULT;
            }
        }
        return clean;
    }

    private boolean play(Fault fault, LocalStack stack, RunningSystem system, Random random, long run)
            throws InterruptedException {
        long start = System.nanoTime();
        String firmId = firm(system, run);
        Load load = new Load(system, firmId, run);
        load.start();
        String failure = "";
        try {
            fault.playOn(new Stage(stack, system, load, random, options.rounds(), options.away(), out));
        } catch (ExecutionException | RuntimeException e) {
            failure = String.valueOf(e.getMessage());
        }
        load.finish();
        Outcome outcome = new Counting(system, firmId).count(load.promises(), ARRIVES_WITHIN);
        boolean good = outcome.isClean() && failure.isEmpty();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        out.println("drill=" + fault.word() + " ok=" + good + " seconds=" + took.toSeconds() + " slowest_ms="
                + load.slowest().toMillis() + " " + outcome);
        load.promises().unexpected().stream().limit(SHOWN).forEach(answer -> out.println("  unexpected: " + answer));
        if (!failure.isEmpty()) {
            out.println("  failed: " + failure);
        }
        return good;
    }

    /** A firm of this fault's own. */
    private static String firm(RunningSystem system, long run) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new MainJob(system, nowhere, Fleet.of(run, 1), Duration.ofMinutes(1)).playFirm();
    }
}
