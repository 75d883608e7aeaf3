package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.Optional;

/** Where a case is in its life; each state carries what only it has. */
public sealed interface CaseState {
    /** Nobody has taken it yet; it has escalated {@code level} times. */
    record Open(int level) implements CaseState {
        public Open {
            if (level < 0 || level > HotlineRule.LEVELS) {
                throw new IllegalArgumentException("level of escalation: " + level);
            }
        }
    }

    /** The agent has taken it. */
    record Acknowledged(String agent) implements CaseState {}

    /** The agent waits for someone else (a department, another agent) to act. */
    record Assigned(String agent, String to) implements CaseState {}

    /** Solved; may still be reopened, closes by itself after a while. */
    record Resolved(String agent, Outcome outcome, Instant at) implements CaseState {}

    /** Over. */
    record Closed(String agent, Outcome outcome, Instant at) implements CaseState {}

    /** How a case ended. */
    enum Outcome {
        PASSAGE_GRANTED,
        REFERRED,
        CHECKPOINT_CORRECTED,
        PASS_CORRECTED,
        ADVICE_GIVEN,
        UNFOUNDED
    }

    /** The name of the state, as lists and answers show it. */
    enum Status {
        OPEN,
        ACKNOWLEDGED,
        ASSIGNED,
        RESOLVED,
        CLOSED
    }

    default Status status() {
        return switch (this) {
            case Open open -> Status.OPEN;
            case Acknowledged acknowledged -> Status.ACKNOWLEDGED;
            case Assigned assigned -> Status.ASSIGNED;
            case Resolved resolved -> Status.RESOLVED;
            case Closed closed -> Status.CLOSED;
        };
    }

    /** Who holds it, or held it last. */
    default Optional<String> holder() {
        return switch (this) {
            case Open open -> Optional.empty();
            case Acknowledged acknowledged -> Optional.of(acknowledged.agent);
            case Assigned assigned -> Optional.of(assigned.agent);
            case Resolved resolved -> Optional.of(resolved.agent);
            case Closed closed -> Optional.of(closed.agent);
        };
    }

    /** How it ended, if it has. */
    default Optional<Outcome> ending() {
        return switch (this) {
            case Open open -> Optional.empty();
            case Acknowledged acknowledged -> Optional.empty();
            case Assigned assigned -> Optional.empty();
            case Resolved resolved -> Optional.of(resolved.outcome);
            case Closed closed -> Optional.of(closed.outcome);
        };
    }

    /** Whether work on it goes on, so that further alerts join it. */
    default boolean live() {
        return this instanceof Open || this instanceof Acknowledged || this instanceof Assigned;
    }
}
