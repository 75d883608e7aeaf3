package org.freightpass.system.demo;

import java.time.Duration;
import java.time.Instant;
import org.freightpass.system.api.Addresses;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.count.Count;
import org.freightpass.system.fleet.Fleet;

/** {@code ./run demo}: the main job against the system that the environment names. Exit code 0: nothing went wrong. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Demo() {}

    public static void main(String[] arguments) {
        Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), Integer.getInteger("freight.demo.fleet", 2872));
        boolean clean;
        try (RunningSystem system = new RunningSystem(Addresses.of(System.getenv()), Duration.ZERO)) {
            Count count = new MainJob(system, System.out, fleet, PATIENCE).play();
            clean = count.isClean();
        } catch (StepFailed e) {
            System.err.println(e.getMessage());
            clean = false;
        }
        System.exit(clean ? 0 : 1);
    }
}
