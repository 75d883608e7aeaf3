package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.hotline.CaseState.Open;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the next one when nobody has acknowledged a case in time. Safe to run again for the same time: the level reached
 * is on the case, which is locked meanwhile.
 */
public class EscalatingCases {
    private static final String SYSTEM = "system";

    private static final List<String> BEYOND = List.of("SUPERVISOR", "DEPARTMENT", "PROVINCE");

    private final Cases cases;
    private final Lines lines;

    public EscalatingCases(Cases cases, Lines lines) {
        this.cases = cases;
        this.lines = lines;
    }

    /**
     * Escalates the case if it is still unacknowledged since the opening that was to be acknowledged by {@code
     * acknowledgeBy}, and it is time; gives when to look again, or nothing when it is done with.
     */
    @Transactional
    public Optional<Instant> escalate(CaseNumber number, Instant acknowledgeBy, Instant now) {
        Optional<HotlineCase> waiting =
                cases.lock(number).filter(found -> found.acknowledgeBy().equals(acknowledgeBy));
        if (waiting.isEmpty() || !(waiting.get().state() instanceof Open(int level))) {
            return Optional.empty();
        }
        Optional<Instant> due = HotlineRule.escalatesAt(acknowledgeBy, level);
        if (due.isEmpty() || now.isBefore(due.get())) {
            return due;
        }
        int reached = level + 1;
        HotlineCase moved = reached == HotlineRule.SUBSTITUTE ? moved(waiting.get()) : waiting.get();
        cases.save(moved.in(new Open(reached)));
        cases.log(number, List.of(new LogEntry(now, SYSTEM, Action.ESCALATED, words(reached, waiting.get(), moved))));
        return HotlineRule.escalatesAt(acknowledgeBy, reached);
    }

    /** Writes down that the case is late for another reason, and whom that calls; the case stays where it is. */
    @Transactional
    public void late(CaseNumber number, Saying words, Instant now) {
        cases.log(number, List.of(new LogEntry(now, SYSTEM, Action.ESCALATED, words)));
    }

    private HotlineCase moved(HotlineCase waiting) {
        return HotlineRule.substitute(waiting.line(), lines.all())
                .map(waiting::onLine)
                .orElse(waiting);
    }

    private static Saying words(int reached, HotlineCase before, HotlineCase after) {
        if (reached != HotlineRule.SUBSTITUTE) {
            return Sentence.NOT_TAKEN_CALLS.of(BEYOND.get(reached - 2));
        }
        return before.line().equals(after.line())
                ? Sentence.NOT_TAKEN_NO_OTHER_LINE.of()
                : Sentence.NOT_TAKEN_OTHER_LINE.of(before.line(), after.line());
    }
}
