package org.freightpass.notification.clocks.cases;

import java.time.Instant;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.clocks.Callees;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.EscalatingCases;
import org.springframework.stereotype.Component;

/** Calls by way of the case's log, which its line, the console and the wall show. */
@Component
final class HotlineCallees implements Callees {
    private final Cases cases;
    private final EscalatingCases escalating;

    HotlineCallees(Cases cases, EscalatingCases escalating) {
        this.cases = cases;
        this.escalating = escalating;
    }

    @Override
    public boolean hold(String caseNumber) {
        return cases.lock(new CaseNumber(caseNumber)).isPresent();
    }

    @Override
    public void call(String caseNumber, Saying words, Instant now) {
        escalating.late(new CaseNumber(caseNumber), words, now);
    }
}
