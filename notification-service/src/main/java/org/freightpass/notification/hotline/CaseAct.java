package org.freightpass.notification.hotline;

import org.freightpass.notification.hotline.CaseState.Outcome;

/** What a person asks to be done with a case. */
public sealed interface CaseAct {
    /** Take it. */
    record Acknowledge() implements CaseAct {}

    /** Hand it to a department or another agent. */
    record Assign(String to) implements CaseAct {}

    /** Write something down. */
    record Note(String text) implements CaseAct {}

    /** Solve it. */
    record Resolve(Outcome outcome, String text) implements CaseAct {}

    /** End it. */
    record Close() implements CaseAct {}

    /** Take it up again. */
    record Reopen(String reason) implements CaseAct {}
}
