package org.freightpass.notification.hotline;

import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;

/** What a person asks to be done with a case. */
public sealed interface CaseAct {
    /** Take it. */
    record Acknowledge() implements CaseAct {}

    /** Hand it to an agent, a department, a county or a liaison officer. */
    record Assign(Assignee to) implements CaseAct {}

    /** Note what the caller has been told: the first time is the first answer. */
    record Answer(String text) implements CaseAct {}

    /** Ask the caller something that only the caller knows. */
    record Ask(String text) implements CaseAct {}

    /** Note what the caller has answered. */
    record Reply(String text) implements CaseAct {}

    /** Write something down. */
    record Note(String text) implements CaseAct {}

    /** Solve it. */
    record Resolve(Outcome outcome, String text) implements CaseAct {}

    /** End it. */
    record Close() implements CaseAct {}

    /** The caller needs nothing more, wherever the case is. */
    record Settle() implements CaseAct {}

    /** Take it up again. */
    record Reopen(String reason) implements CaseAct {}
}
