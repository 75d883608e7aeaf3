package org.freightpass.notification.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise of one case: due when, how many have been called since ({@code level}), standing still since when, and
 * whom it calls next at which instant (null: nobody, until something is done with the case).
 */
public record CaseClock(
        String caseNumber,
        Promise promise,
        State state,
        Instant due,
        int level,
        @Nullable Instant pausedAt,
        @Nullable Instant callsAt) {

    /** How far a promise is. */
    public enum State {
        RUNNING,
        PAUSED,
        KEPT,
        BROKEN
    }

    public CaseClock {
        if (level < 0 || level > ClockRule.LEVELS) {
            throw new IllegalArgumentException("level of escalation: " + level);
        }
    }

    static CaseClock started(String caseNumber, Promise promise, Instant due) {
        return new CaseClock(caseNumber, promise, State.RUNNING, due, 0, null, due);
    }

    boolean over() {
        return state == State.KEPT || state == State.BROKEN;
    }

    CaseClock ended(Instant now) {
        return new CaseClock(caseNumber, promise, now.isAfter(due) ? State.BROKEN : State.KEPT, due, level, null, null);
    }

    CaseClock paused(Instant now) {
        return new CaseClock(caseNumber, promise, State.PAUSED, due, level, now, null);
    }

    CaseClock dueAt(Instant next) {
        return new CaseClock(caseNumber, promise, State.RUNNING, next, 0, null, next);
    }

    CaseClock silentUntil(@Nullable Instant next) {
        return new CaseClock(caseNumber, promise, state, due, 0, pausedAt, next);
    }

    CaseClock called(int reached, @Nullable Instant next) {
        return new CaseClock(caseNumber, promise, state, due, reached, pausedAt, next);
    }
}
