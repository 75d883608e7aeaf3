package org.freightpass.notification.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.clocks.CaseClock.State;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;

/** Every rule about clocks, by its id, and below them the decisions that follow. No state, no I/O. */
public enum ClockRule {
    ANSWER(
            "CLK-01",
            "A caller has a first answer within 30 minutes of working time; a case that nobody called about owes"
                    + " none."),
    SOLUTION(
            "CLK-02",
            "A case is resolved by the end of the working day it was opened in, or of the next one if opened"
                    + " outside of it; within two hours of working time where less than that is left of the day."),
    CALENDAR(
            "CLK-03",
            "Questions and appeals are reckoned in office hours, 8:30 to 17:00 on working days; everything else"
                    + " around the clock; a day ends at 24:00, +08:00. Supervisors keep which kind is which, and"
                    + " which dates are worked against their weekday."),
    PAUSE("CLK-04", "Clocks stand still only while a case waits for its caller, and go on with what was left."),
    LATE(
            "CLK-05",
            "What is due and not done calls the substitute, then the supervisor, the department and the province, 10"
                    + " minutes apart for an answer and an hour for a solution, once each."),
    SILENCE(
            "CLK-06",
            "Acknowledging a case that is late stops the calling for good, for a solution until the end of the next"
                    + " working day, when it is due again."),
    END("CLK-07", "An answer or an outcome ends its clock: kept or broken; reopening starts both anew.");

    /** How many are called, one after the other. */
    static final int LEVELS = 4;

    private static final List<String> CALLED = List.of("SUBSTITUTE", "SUPERVISOR", "DEPARTMENT", "PROVINCE");
    private static final Duration TO_ANSWER = Duration.ofMinutes(30);
    private static final Duration LEAST_TO_SOLVE = Duration.ofHours(2);
    private static final Set<String> IN_OFFICE_HOURS =
            Set.of("PASS_QUESTION", "POLICY_QUESTION", "HEALTH_CODE_APPEAL", "ADVICE", "COMPLAINT");

    private final String id;
    private final String text;

    ClockRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** The hours of a kind of case that nobody has set others for. */
    static Hours hoursOf(String kind) {
        return IN_OFFICE_HOURS.contains(kind) ? Hours.OFFICE : Hours.ROUND_THE_CLOCK;
    }

    static Instant due(Promise promise, Instant opened, WorkingCalendar calendar) {
        return switch (promise) {
            case ANSWER -> calendar.plus(opened, TO_ANSWER);
            case SOLUTION -> solutionDue(opened, calendar);
        };
    }

    private static Instant solutionDue(Instant opened, WorkingCalendar calendar) {
        Instant close = calendar.closeOf(opened);
        Instant least = calendar.plus(opened, LEAST_TO_SOLVE);
        return least.isAfter(close) ? least : close;
    }

    /** A clock that stood still goes on with the working time that was left; one that was late already, stays late. */
    static CaseClock resumed(CaseClock clock, Instant now, WorkingCalendar calendar) {
        Instant since = clock.pausedAt();
        if (clock.state() != State.PAUSED || since == null) {
            return clock;
        }
        return clock.dueAt(calendar.plus(now, calendar.between(since, clock.due())));
    }

    static CaseClock acknowledged(CaseClock clock, Instant now, WorkingCalendar calendar) {
        if (clock.state() != State.RUNNING || now.isBefore(clock.due())) {
            return clock;
        }
        Instant next = clock.promise() == Promise.SOLUTION ? nextClose(now, calendar) : null;
        return clock.silentUntil(next);
    }

    private static Instant nextClose(Instant now, WorkingCalendar calendar) {
        return calendar.closeOf(calendar.closeOf(now));
    }

    /** The clock after it has called the next one; unchanged where it is not time, or nobody is left. */
    static CaseClock called(CaseClock clock, Instant now) {
        Instant calls = clock.callsAt();
        if (clock.state() != State.RUNNING || calls == null || now.isBefore(calls)) {
            return clock;
        }
        int reached = clock.level() + 1;
        return clock.called(reached, reached < LEVELS ? calls.plus(between(clock.promise())) : null);
    }

    private static Duration between(Promise promise) {
        return switch (promise) {
            case ANSWER -> Duration.ofMinutes(10);
            case SOLUTION -> Duration.ofHours(1);
        };
    }

    static Saying words(CaseClock called) {
        Sentence what = called.promise() == Promise.ANSWER ? Sentence.ANSWER_LATE_CALLS : Sentence.SOLUTION_LATE_CALLS;
        return what.of(called.due(), CALLED.get(called.level() - 1));
    }

    /** Whether a clock of the promise is wanted at all. */
    static boolean owed(Promise promise, boolean called) {
        return promise == Promise.SOLUTION || called;
    }
}
