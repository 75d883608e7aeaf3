package org.freightpass.notification.hotline;

import java.util.List;

/** What came of an act on a case. */
public sealed interface CaseResult {
    /** Done: the case as it is now, and what its log gains. */
    record Done(HotlineCase hotlineCase, List<HotlineCase.LogEntry> log) implements CaseResult {
        public Done {
            log = List.copyOf(log);
        }
    }

    /** Not done, and why; {@code detail} names the thing in the way. */
    record Refused(HotlineRefusal refusal, String detail) implements CaseResult {}
}
