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

    /** The agent waits for someone else to act. */
    record Assigned(String agent, Assignee to) implements CaseState {}

    /** The agent has asked the caller something; the clocks stand still until the caller has answered. */
    record Waiting(String agent) implements CaseState {}

    /** Solved; may still be reopened, closes by itself after a while. */
    record Resolved(String agent, Outcome outcome, Instant at) implements CaseState {}

    /** Over. */
    record Closed(String agent, Outcome outcome, Instant at) implements CaseState {}

    /** Who is to act: {@code name} is an account, a department's code, a county's six digits, or who keeps the contact. */
    record Assignee(Party party, String name) {
        /** What kind of party a case is handed to. */
        public enum Party {
            AGENT,
            DEPARTMENT,
            COUNTY,
            LIAISON
        }

        @Override
        public String toString() {
            return party + " " + name;
        }
    }

    /** How a case ended. */
    enum Outcome {
        PASSAGE_GRANTED,
        REFERRED,
        CHECKPOINT_CORRECTED,
        PASS_CORRECTED,
        ADVICE_GIVEN,
        UNFOUNDED,
        SETTLED_BY_CALLER
    }

    /** The name of the state, as lists and answers show it. */
    enum Status {
        OPEN,
        ACKNOWLEDGED,
        ASSIGNED,
        WAITING,
        RESOLVED,
        CLOSED
    }

    default Status status() {
        return switch (this) {
            case Open open -> Status.OPEN;
            case Acknowledged acknowledged -> Status.ACKNOWLEDGED;
            case Assigned assigned -> Status.ASSIGNED;
            case Waiting waiting -> Status.WAITING;
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
            case Waiting waiting -> Optional.of(waiting.agent);
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
            case Waiting waiting -> Optional.empty();
            case Resolved resolved -> Optional.of(resolved.outcome);
            case Closed closed -> Optional.of(closed.outcome);
        };
    }

    /** Whether work on it goes on, so that further alerts join it. */
    default boolean live() {
        return this instanceof Open
                || this instanceof Acknowledged
                || this instanceof Assigned
                || this instanceof Waiting;
    }
}
