package org.freightpass.notification.reports;

import java.util.List;

/** What came of asking for reports; newest first, none unless they were read. */
public record ReportReading(State state, List<ToldReport> reports) {
    /** How it ended. */
    public enum State {
        READ,
        /** checkpoint-service did not answer in time, or answered nonsense. */
        AWAY,
        /** Nobody may be asked in the reader's name any more. */
        SIGN_IN_AGAIN,
        /** Not this reader's to read. */
        NOT_YOURS
    }

    public ReportReading {
        reports = List.copyOf(reports);
    }

    public static ReportReading read(List<ToldReport> reports) {
        return new ReportReading(State.READ, reports);
    }

    /** Nothing was read. */
    public static ReportReading not(State why) {
        return new ReportReading(why, List.of());
    }

    /** How many of them all are not among those read. */
    public int besides(int all) {
        return state == State.READ ? Math.max(0, all - reports.size()) : 0;
    }
}
