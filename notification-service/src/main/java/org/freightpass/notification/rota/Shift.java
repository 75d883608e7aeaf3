package org.freightpass.notification.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent's time at one line, from the first instant to the first that is over. {@code substitute} comes when the
 * agent cannot be reached; {@code handOver} is what the next one is to know.
 */
public record Shift(
        String id,
        int line,
        String agent,
        @Nullable String substitute,
        Instant from,
        Instant until,
        Check check,
        Stage stage,
        @Nullable String handOver) {
    public Shift {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a shift from " + from + " until " + until);
        }
    }

    /** What the check before the shift has shown. */
    public enum Check {
        NOT_YET,
        ASKED,
        REACHED,
        MISSED
    }

    /** How far the shift is. */
    public enum Stage {
        PLANNED,
        RUNNING,
        OVER
    }

    /** Who is to come: the substitute once the agent could not be reached. */
    public String comes() {
        return check == Check.MISSED && substitute != null ? substitute : agent;
    }

    boolean concerns(String account) {
        return account.equals(agent) || account.equals(substitute);
    }

    boolean overlaps(Shift other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    Shift checked(Check next) {
        return new Shift(id, line, agent, substitute, from, until, next, stage, handOver);
    }

    Shift at(Stage next) {
        return new Shift(id, line, agent, substitute, from, until, check, next, handOver);
    }

    /** The one who said so is whom the shift belongs to from now on. */
    Shift reached(String by) {
        return new Shift(id, line, by, substitute, from, until, Check.REACHED, stage, handOver);
    }

    Shift handedOver(String text) {
        return new Shift(id, line, agent, substitute, from, until, check, stage, text);
    }
}
