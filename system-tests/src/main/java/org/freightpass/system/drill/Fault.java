package org.freightpass.system.drill;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** What can be made to fail, in the order in which it is played. */
enum Fault {
    KILL("kill", "kill -9 of one process after the other at random moments"),
    PAUSED("paused", "each service, then the broker, stands still for 20 s (SIGSTOP)"),
    BROKER_AWAY("broker-away", "Kafka killed and away for a minute"),
    POSTGRES_RESTARTED("postgres-restarted", "PostgreSQL restarted in order"),
    POSTGRES_AWAY("postgres-away", "PostgreSQL killed and away for a minute"),
    CHECKPOINT_ALONE("checkpoint-alone", "checkpoint-service started while the broker is away, from the view it has"),
    POISON("poison", "records that nobody can read on every topic; their dead letters replayed"),
    DUPLICATES("duplicates", "every record of freight.passes published again, late and out of turn"),
    CLOCK("clock", "the clock of every process set forward by an hour while they run"),
    TWO("two", "two instances of each service, one of them killed"),
    ROLLING("rolling", "two instances of each service, restarted one after the other");

    private final String word;
    private final String description;

    Fault(String word, String description) {
        this.word = word;
        this.description = description;
    }

    String word() {
        return word;
    }

    String description() {
        return description;
    }

    /** The stack that it is played on. */
    Ground ground() {
        return switch (this) {
            case CLOCK -> Ground.MOVABLE_CLOCK;
            case TWO, ROLLING -> Ground.TWO_INSTANCES;
            default -> Ground.ONE_INSTANCE;
        };
    }

    /** Stacks that faults need; those that need the same share one. */
    enum Ground {
        ONE_INSTANCE,
        /** One of each, whose processes have a clock that can be set. */
        MOVABLE_CLOCK,
        TWO_INSTANCES;

        /** How many of each service run. */
        int instances() {
            return this == TWO_INSTANCES ? 2 : 1;
        }
    }

    /** Returns when the fault is over, whatever still has to recover. */
    void playOn(Stage stage) throws InterruptedException, ExecutionException {
        switch (this) {
            case KILL -> Processes.killed(stage);
            case PAUSED -> Processes.paused(stage);
            case BROKER_AWAY -> Processes.away(stage, "kafka");
            case POSTGRES_RESTARTED -> Processes.postgresRestarted(stage);
            case POSTGRES_AWAY -> Processes.away(stage, "postgresql");
            case CHECKPOINT_ALONE -> Processes.checkpointAlone(stage);
            case POISON -> Records.poison(stage);
            case DUPLICATES -> Records.again(stage);
            case CLOCK -> Clocks.setForward(stage);
            case TWO -> Instances.oneKilled(stage);
            case ROLLING -> Instances.restartedInTurn(stage);
        }
    }

    static Optional<Fault> named(String word) {
        return Stream.of(values()).filter(fault -> fault.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(Fault::word).toList();
    }
}
