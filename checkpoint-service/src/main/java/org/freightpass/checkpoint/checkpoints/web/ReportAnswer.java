package org.freightpass.checkpoint.checkpoints.web;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.checkpoint.checkpoints.KeptReport;
import org.jspecify.annotations.Nullable;

/** A report as those who judge it read it; {@code telephoneDeletedAt} where the telephone, if any, is kept no longer. */
record ReportAnswer(
        UUID id,
        UUID alertId,
        Instant reportedAt,
        String county,
        @Nullable String road,
        @Nullable String direction,
        String description,
        @Nullable String checkpoint,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String telephone,
        @Nullable Instant telephoneDeletedAt) {

    static ReportAnswer of(KeptReport report) {
        return new ReportAnswer(
                report.id(),
                report.alertId(),
                report.reportedAt(),
                report.county().value(),
                report.road() == null ? null : report.road().value(),
                report.direction(),
                report.description(),
                report.checkpoint() == null ? null : report.checkpoint().value(),
                report.plate() == null ? null : report.plate().value(),
                report.passNumber() == null ? null : report.passNumber().value(),
                report.telephone(),
                report.forgottenAt());
    }

    /** Without the telephone and the words. */
    @Override
    public String toString() {
        return "ReportAnswer[" + id + "]";
    }
}
