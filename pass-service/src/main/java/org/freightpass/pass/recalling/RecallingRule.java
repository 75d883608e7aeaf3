package org.freightpass.pass.recalling;

import java.time.Duration;
import java.time.Instant;

/** All rules of recalling. */
public enum RecallingRule {
    EACH_BY_ITSELF(
            "RC-01",
            "An order suspends, resumes or revokes passes of the desk that places it; each pass is judged by itself when it"
                    + " is done (IS-05 to IS-09), and one that is refused stays as it is.",
            "Decision: no source sets it"),
    SECOND_PERSON(
            "RC-02",
            "An order of more than 50 passes waits until a second person confirms it: of the same desk, of one above, or an"
                    + " administrator, never who placed it.",
            "Decision: no source sets it"),
    LAPSES(
            "RC-03",
            "An order that nobody has confirmed within 24 hours lapses; only a waiting order is decided.",
            "Decision: no source sets it"),
    WITHDRAWN(
            "RC-04",
            "A waiting order is withdrawn by who placed it, or turned down by whoever could confirm it.",
            "Decision: no source sets it"),
    SIZE("RC-05", "An order names 1 to 5000 passes.", "Decision: no source sets it"),
    REASON(
            "RC-06",
            "Suspending and revoking give a reason of at most 200 characters, for all passes the same.",
            "Decision: no source sets it");

    public static final int MOST_ALONE = 50;
    public static final int MOST = 5000;
    public static final int LONGEST_REASON = 200;
    static final Duration WAITS = Duration.ofHours(24);

    private final String id;
    private final String text;
    private final String source;

    RecallingRule(String id, String text, String source) {
        this.id = id;
        this.text = text;
        this.source = source;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    /** {@link #SECOND_PERSON}. */
    public static boolean needsTwo(int passes) {
        return passes > MOST_ALONE;
    }

    /** {@link #SECOND_PERSON}: whether this person may be the second one. */
    public static boolean mayConfirm(RecallOrder order, Recaller by) {
        return by.reaches(order.desk()) && !by.subject().equals(order.by().subject());
    }

    /** {@link #WITHDRAWN}. */
    public static boolean mayWithdraw(RecallOrder order, Recaller by) {
        return by.subject().equals(order.by().subject()) || mayConfirm(order, by);
    }

    /** {@link #LAPSES}: the first instant that is too late. */
    public static Instant lapsesAt(RecallOrder order) {
        return order.at().plus(WAITS);
    }

    /** {@link #LAPSES}. */
    static boolean lapsed(RecallOrder order, Instant now) {
        return order.decision() == null && !now.isBefore(lapsesAt(order));
    }

    /** {@link #SIZE}. */
    static boolean isSize(int passes) {
        return passes >= 1 && passes <= MOST;
    }

    /** {@link #REASON}. */
    static boolean isReason(RecallOrder.Act act, String reason) {
        return switch (act) {
            case RESUME -> reason.length() <= LONGEST_REASON;
            case SUSPEND, REVOKE -> !reason.isBlank() && reason.length() <= LONGEST_REASON;
        };
    }
}
