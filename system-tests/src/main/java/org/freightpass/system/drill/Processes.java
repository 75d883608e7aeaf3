package org.freightpass.system.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Scan;

/** Faults of whole processes. */
final class Processes {

    private static final String CHECKPOINT = "checkpoint-service";
    private static final List<String> ALL =
            List.of("pass-service", CHECKPOINT, "notification-service", "kafka", "postgresql");
    private static final List<String> PAUSED = List.of("pass-service", CHECKPOINT, "notification-service", "kafka");
    private static final Duration STANDS_STILL = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int LONGEST_WAIT_SECONDS = 5;
    private static final int LONGEST_GAP_SECONDS = 3;

    private Processes() {}

    /** Every process comes up before any comes again. */
    static void killed(Stage stage) throws InterruptedException {
        List<String> next = new ArrayList<>();
        for (int round = 1; round <= stage.rounds(); round++) {
            if (next.isEmpty()) {
                next.addAll(ALL);
                Collections.shuffle(next, stage.random());
            }
            String victim = next.removeFirst();
            stage.workForAWhile(LONGEST_WAIT_SECONDS);
            stage.stack().kill(victim);
            stage.workForAWhile(LONGEST_GAP_SECONDS);
            stage.stack().restart(victim);
            stage.say("round " + round + ": " + victim);
        }
        stage.workFor(BETWEEN);
    }

    static void paused(Stage stage) throws InterruptedException {
        for (String one : PAUSED) {
            stage.workFor(BETWEEN);
            stage.stack().pause(one);
            try {
                stage.workFor(STANDS_STILL);
            } finally {
                stage.stack().resume(one);
            }
            stage.say("stood still: " + one);
        }
        stage.workFor(BETWEEN);
    }

    static void away(Stage stage, String part) throws InterruptedException {
        stage.workFor(BETWEEN);
        stage.stack().kill(part);
        stage.workFor(stage.away());
        stage.stack().restart(part);
        stage.say(part + " was away for " + stage.away().toSeconds() + " s");
        stage.workFor(BETWEEN);
    }

    static void postgresRestarted(Stage stage) throws InterruptedException {
        stage.workFor(BETWEEN);
        stage.stack().restart("postgresql");
        stage.workFor(BETWEEN);
    }

    /** With the broker away it must start all the same, know the passes it knew, and keep what it decides. */
    static void checkpointAlone(Stage stage) throws InterruptedException {
        stage.workFor(BETWEEN.multipliedBy(2));
        stage.stack().kill(CHECKPOINT);
        Map.Entry<String, String> known =
                stage.load().promises().issued().entrySet().iterator().next();
        stage.stack().kill("kafka");
        try {
            stage.stack().restart(CHECKPOINT);
            Answer answer = new Scan(stage.system().checkpoint()).byNumber(known.getKey(), known.getValue(), "YELLOW");
            answer.expect("pass.standing", "VALID").expect("recorded", "JOURNAL");
            stage.load().promises().inspections().add(answer.text("inspectionId"));
            stage.say("without the broker: standing=VALID recorded=JOURNAL freshness=" + answer.text("freshness"));
            stage.workFor(BETWEEN);
        } finally {
            stage.stack().restart("kafka");
        }
        stage.workFor(BETWEEN);
    }
}
