package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.freightpass.notification.hotline.CaseResult.Done;
import org.freightpass.notification.hotline.CaseResult.Refused;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What people read of cases and do with them. An act locks its case, so two at once are one after the other. */
public class HandlingCases {
    private static final Person SYSTEM = new Person("system", Set.of(Person.Role.SUPERVISOR), Set.of(), Set.of());
    private static final int CLOSED_AT_ONCE = 200;

    private final Cases cases;
    private final Timers timers;

    public HandlingCases(Cases cases, Timers timers) {
        this.cases = cases;
        this.timers = timers;
    }

    @Transactional
    public CaseResult handle(CaseNumber number, CaseAct act, Person person, Instant now) {
        Optional<HotlineCase> found = cases.lock(number).filter(subject -> HotlineRule.sees(person, subject));
        if (found.isEmpty()) {
            return unknown(number);
        }
        HotlineCase subject = found.get();
        if (!HotlineRule.acts(person, subject)) {
            return new Refused(HotlineRefusal.NOT_ON_YOUR_LINE, "Only agents of its line and supervisors act on it.");
        }
        return switch (CaseLife.decide(subject, act, person, now)) {
            case Refused refused -> refused;
            case Done done when act instanceof CaseAct.Acknowledge && done.log().isEmpty() -> again(done, now);
            case Done done -> store(subject, done);
        };
    }

    /** Who holds a case says again that it is seen to, which stops what calls others because it is late. */
    private Done again(Done done, Instant now) {
        timers.follow(done.hotlineCase(), Action.ACKNOWLEDGED, now);
        return done;
    }

    private CaseResult store(HotlineCase before, Done done) {
        HotlineCase after = done.hotlineCase();
        if (!cases.save(after)) {
            CaseNumber other = cases.liveByKey(List.of(String.valueOf(after.joinKey()))).values().stream()
                    .findFirst()
                    .orElse(after.number());
            return new Refused(
                    HotlineRefusal.JOINED_ELSEWHERE, "Alerts of this kind go to the open case " + other + ".");
        }
        cases.log(after.number(), done.log());
        done.log().forEach(entry -> timers.follow(after, entry.action(), entry.at()));
        if (!after.acknowledgeBy().equals(before.acknowledgeBy())) {
            timers.wake(after.number(), after.acknowledgeBy());
        }
        return done;
    }

    @Transactional(readOnly = true)
    public Optional<Done> read(CaseNumber number, Person person) {
        return cases.find(number)
                .filter(subject -> HotlineRule.sees(person, subject))
                .map(subject -> new Done(subject, cases.logOf(number)));
    }

    @Transactional(readOnly = true)
    public Optional<List<Cases.JoinedAlert>> alerts(
            CaseNumber number, Person person, @Nullable String after, int limit) {
        return cases.find(number)
                .filter(subject -> HotlineRule.sees(person, subject))
                .map(subject -> cases.alertsOf(number, after, limit));
    }

    @Transactional(readOnly = true)
    public List<HotlineCase> page(Person person, Cases.Filter filter) {
        return cases.page(person, filter);
    }

    /** Closes what has been resolved long enough; how many it were. */
    @Transactional
    public int closeResolved(Instant now) {
        List<CaseNumber> due = cases.resolvedBefore(HotlineRule.closesIfResolvedBefore(now), CLOSED_AT_ONCE);
        due.forEach(number -> handle(number, new CaseAct.Close(), SYSTEM, now));
        return due.size();
    }

    private static Refused unknown(CaseNumber number) {
        return new Refused(HotlineRefusal.CASE_UNKNOWN, "There is no case " + number + " among those you see.");
    }
}
