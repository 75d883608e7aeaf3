package org.freightpass.notification.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.freightpass.notification.clocks.Clocks.Kept;
import org.freightpass.notification.clocks.WorkingCalendar.Hours;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, stops and reads the clocks of cases. Whoever changes a case tells it here in the same transaction; the case's
 * row is held first and its clocks second, always, so that two never wait for each other.
 */
public class RunningClocks {
    private final Clocks clocks;
    private final Callees callees;

    public RunningClocks(Clocks clocks, Callees callees) {
        this.clocks = clocks;
        this.callees = callees;
    }

    /** Starts the clocks of a case that is opened or reopened. */
    @Transactional
    public void start(String caseNumber, String kind, boolean called, Instant now) {
        WorkingCalendar calendar = calendarOf(kind);
        for (Promise promise : Promise.values()) {
            if (ClockRule.owed(promise, called)) {
                clocks.save(CaseClock.started(caseNumber, promise, ClockRule.due(promise, now, calendar)), kind);
            }
        }
    }

    /** The caller has been told something. */
    @Transactional
    public void answered(String caseNumber, Instant now) {
        change(caseNumber, clock -> clock.promise() == Promise.ANSWER ? clock.ended(now) : clock);
    }

    /** The case has its outcome; what was owed until now is kept or broken. */
    @Transactional
    public void solved(String caseNumber, Instant now) {
        change(caseNumber, clock -> clock.ended(now));
    }

    @Transactional
    public void pause(String caseNumber, Instant now) {
        change(caseNumber, clock -> clock.paused(now));
    }

    @Transactional
    public void resume(String caseNumber, Instant now) {
        for (Kept kept : clocks.lock(caseNumber)) {
            save(kept, ClockRule.resumed(kept.clock(), now, calendarOf(kept.kind())));
        }
    }

    /** Somebody sees to the case: whatever calls because it is late is silent. */
    @Transactional
    public void acknowledged(String caseNumber, Instant now) {
        for (Kept kept : clocks.lock(caseNumber)) {
            save(kept, ClockRule.acknowledged(kept.clock(), now, calendarOf(kept.kind())));
        }
    }

    /** Cases of which a clock has run out. */
    @Transactional(readOnly = true)
    public List<String> calling(Instant now, int limit) {
        return clocks.calling(now, limit);
    }

    /** Calls whoever is to be called for the case now; safe to run twice, on any number of instances. */
    @Transactional
    public void call(String caseNumber, Instant now) {
        if (!callees.hold(caseNumber)) {
            return;
        }
        for (Kept kept : clocks.lock(caseNumber)) {
            CaseClock called = ClockRule.called(kept.clock(), now);
            if (!called.equals(kept.clock())) {
                clocks.save(called, kept.kind());
                callees.call(caseNumber, ClockRule.words(called), now);
            }
        }
    }

    @Transactional(readOnly = true)
    public List<CaseClock> of(String caseNumber) {
        return clocks.of(caseNumber);
    }

    @Transactional(readOnly = true)
    public Map<String, Hours> hours() {
        return clocks.hours();
    }

    @Transactional
    public void hours(String kind, Hours hours) {
        clocks.hours(kind, hours);
    }

    @Transactional(readOnly = true)
    public Map<LocalDate, Boolean> exceptions() {
        return clocks.exceptions();
    }

    @Transactional
    public void exception(LocalDate date, boolean worked) {
        clocks.exception(date, worked);
    }

    private void change(String caseNumber, UnaryOperator<CaseClock> change) {
        for (Kept kept : clocks.lock(caseNumber)) {
            if (!kept.clock().over()) {
                save(kept, change.apply(kept.clock()));
            }
        }
    }

    private void save(Kept before, CaseClock after) {
        if (!after.equals(before.clock())) {
            clocks.save(after, before.kind());
        }
    }

    private WorkingCalendar calendarOf(String kind) {
        Hours hours = clocks.hours().getOrDefault(kind, ClockRule.hoursOf(kind));
        return new WorkingCalendar(hours, clocks.exceptions());
    }
}
