package org.freightpass.notification.accountability;

import java.time.Instant;
import org.freightpass.notification.accountability.Removal.Stage;
import org.jspecify.annotations.Nullable;

/** Every rule of accountability, by its id, and below them the decisions that follow. No state, no I/O. */
public enum AccountabilityRule {
    REPORTS(
            "ACC-01",
            "Reports of one checkpoint, or of one road in one county, are one matter while it is open; later ones begin"
                    + " another."),
    JUDGING(
            "ACC-02",
            "What was reported is confirmed or dismissed by a person, with words; a retained checkpoint is"
                    + " dismissed by the register itself."),
    ORDER("ACC-03", "The register's order sets the deadline; the newest version of the checkpoint counts."),
    REMOVAL("ACC-04", "A checkpoint is removed when the register says so; the evidence is its photograph there."),
    OVERDUE(
            "ACC-05",
            "One that still stands after its deadline, not at it, is a case of accountability, once, and stays one when it"
                    + " is removed."),
    UNIT("ACC-06", "The responsible unit is the county's government until a supervisor names another."),
    CHAIN("ACC-07", "Each step says when, by whom, with which words and deadline; steps are only ever added."),
    CONCLUSION("ACC-08", "A case of accountability is concluded by a supervisor, after the checkpoint is removed."),
    READING(
            "ACC-09",
            "Agents, supervisors and administrators read; agents and supervisors confirm and dismiss;"
                    + " supervisors decide and conclude."),
    DECISION("ACC-10", "What is dismissed, removed in time or concluded is over: nothing more is decided upon it.");

    private final String id;
    private final String text;

    AccountabilityRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Whether a matter is over, so that a further report begins another. */
    static boolean over(Removal matter) {
        return switch (matter.stage()) {
            case DISMISSED -> true;
            case REMOVED -> matter.overdueSince() == null || matter.concludedAt() != null;
            case REPORTED, CONFIRMED, ORDERED -> false;
        };
    }

    static boolean overdue(Removal matter, Instant now) {
        return matter.stage() == Stage.ORDERED && matter.overdueSince() == null && past(matter.deadline(), now);
    }

    private static boolean past(@Nullable Instant deadline, Instant now) {
        return deadline != null && now.isAfter(deadline);
    }

    static boolean judged(Removal matter) {
        return matter.stage() != Stage.REPORTED;
    }

    public static boolean decides(Removal matter) {
        return !over(matter);
    }

    public static boolean concludes(Removal matter) {
        return matter.overdueSince() != null && matter.stage() == Stage.REMOVED && matter.concludedAt() == null;
    }
}
