package org.freightpass.checkpoint.checkpoints;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives reports back to those who judge them. Who reads is written down in the transaction that reads, so that nothing is
 * read unseen. Safe for use by many threads.
 */
public class ReadingReports {
    private final Reports reports;

    public ReadingReports(Reports reports) {
        this.reports = reports;
    }

    /** Who asks, and of which part of the country reports are theirs to read. */
    public record Reader(String account, Keeper of) {}

    @Transactional
    public ReportResult one(UUID id, Reader reader, Instant now) {
        if (reader.of() instanceof Keeper.Nowhere) {
            return new ReportResult.Refused(RegisterRule.REPORT_READERS);
        }
        Optional<KeptReport> found =
                reports.find(List.of(id), List.of()).stream().findFirst();
        if (found.isEmpty()) {
            return new ReportResult.Unknown();
        }
        return reader.of().keeps(found.get().county())
                ? read(List.of(found.get()), reader, now)
                : new ReportResult.Refused(RegisterRule.REPORT_READERS);
    }

    /** Several at once, by their own ids or those of their alerts; what is unknown or not the reader's is left out. */
    @Transactional
    public ReportResult several(Collection<UUID> ids, Collection<UUID> alertIds, Reader reader, Instant now) {
        if (reader.of() instanceof Keeper.Nowhere) {
            return new ReportResult.Refused(RegisterRule.REPORT_READERS);
        }
        var theirs = reports.find(ids, alertIds).stream()
                .filter(report -> reader.of().keeps(report.county()))
                .toList();
        return read(theirs, reader, now);
    }

    private ReportResult read(List<KeptReport> found, Reader reader, Instant now) {
        reports.noteReading(found.stream().map(KeptReport::id).toList(), reader.account(), now);
        return new ReportResult.Read(found);
    }

    /** Nothing where there is no such report. */
    @Transactional(readOnly = true)
    public Optional<List<Reports.Reading>> readings(UUID id, long before, int limit) {
        return reports.find(List.of(id), List.of()).isEmpty()
                ? Optional.empty()
                : Optional.of(reports.readings(id, before, limit));
    }

    /** Deletes what would lead to reporters once it has been kept long enough; of how many reports. */
    @Transactional
    public int forget(Instant now) {
        return reports.forget(RegisterRule.forgottenUpTo(now), now);
    }
}
