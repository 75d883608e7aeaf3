package org.freightpass.pass.uploading.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.pass.uploading.Intake;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.Uploads.Fault;
import org.springframework.stereotype.Component;

/** Has the rows of a file submitted by the feature next door, and its findings told by column. */
@Component
class ApplyingIntake implements Intake {
    private final SubmittingApplications submitting;
    private final Registers registers;

    ApplyingIntake(SubmittingApplications submitting, Registers registers) {
        this.submitting = submitting;
        this.registers = registers;
    }

    @Override
    public Outcome take(Upload upload, List<SheetRow> rows, Instant now) {
        var layout = new Layout(upload.header());
        var applicant = applicant(upload.owner());
        var taken = submitting.submitAll(
                applicant,
                upload.firm(),
                new SubmittingApplications.Bulk(upload.id(), upload.createdAt()),
                rows.stream()
                        .map(row -> new SubmittingApplications.Row(row.number(), layout.form(row, upload.firm())))
                        .toList(),
                now);
        var faults = new ArrayList<List<Fault>>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            faults.add(taken.findings().get(i).stream()
                    .map(finding -> fault(finding, row, layout))
                    .toList());
        }
        return new Outcome(faults, taken.approved());
    }

    @Override
    public boolean actsFor(Upload.Owner owner, UUID firm) {
        return registers.firmsOf(applicant(owner)).contains(firm);
    }

    private static Applicant applicant(Upload.Owner owner) {
        return new Applicant(owner.subject(), owner.username(), owner.name());
    }

    private static Fault fault(Finding finding, SheetRow row, Layout layout) {
        var column = Layout.column(finding.field());
        return new Fault(
                column.map(c -> c.en()).orElse(finding.field() == null ? "" : finding.field()),
                finding.code(),
                finding.text(),
                column.map(c -> layout.shown(row, c)).orElse(""));
    }
}
