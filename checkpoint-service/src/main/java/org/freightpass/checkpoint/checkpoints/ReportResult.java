package org.freightpass.checkpoint.checkpoints;

import java.util.List;

/** What came of asking for reports. */
public sealed interface ReportResult {

    /** Read, and written down who did; newest first. */
    record Read(List<KeptReport> reports) implements ReportResult {
        public Read {
            reports = List.copyOf(reports);
        }
    }

    /** Not for this reader. */
    record Refused(RegisterRule rule) implements ReportResult {}

    /** There is no such report. */
    record Unknown() implements ReportResult {}
}
