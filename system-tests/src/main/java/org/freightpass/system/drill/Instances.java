package org.freightpass.system.drill;

import java.time.Duration;
import java.util.List;

/** Faults that somebody with a second instance must not notice. */
final class Instances {

    private static final List<String> SERVICES = List.of("pass-service", "checkpoint-service", "notification-service");
    private static final String SECOND = "-2";
    private static final Duration WORK = Duration.ofSeconds(8);
    /** Longer than any request of a system that is well, shorter than any start of a service. */
    private static final Duration NOTICED = Duration.ofSeconds(15);

    private Instances() {}

    /** The first of each, then the second, so that each in turn is the one that leads. */
    static void oneKilled(Stage stage) throws InterruptedException {
        for (String service : SERVICES) {
            for (String victim : List.of(service, service + SECOND)) {
                stage.workFor(WORK);
                stage.stack().kill(victim);
                stage.workFor(WORK);
                stage.stack().restart(victim);
                stage.say("killed " + victim + ": slowest answer so far " + slowest(stage) + " ms");
            }
        }
        requireUnnoticed(stage);
    }

    static void restartedInTurn(Stage stage) throws InterruptedException {
        for (String service : SERVICES) {
            for (String next : List.of(service, service + SECOND)) {
                stage.workFor(WORK);
                stage.stack().restart(next);
                stage.say("restarted " + next + ": slowest answer so far " + slowest(stage) + " ms");
            }
        }
        stage.workFor(WORK);
        requireUnnoticed(stage);
    }

    private static long slowest(Stage stage) {
        return stage.load().slowest().toMillis();
    }

    private static void requireUnnoticed(Stage stage) {
        if (stage.load().slowest().compareTo(NOTICED) > 0) {
            throw new IllegalStateException(
                    "somebody waited " + slowest(stage) + " ms for an answer although the other instance was there");
        }
    }
}
