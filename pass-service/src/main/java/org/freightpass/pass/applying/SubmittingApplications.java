package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.applying.ApplyingResult.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits applications: a draft, the rows of a file, or one at an operator's desk. What a whitelist covers is approved
 * and its pass issued in the same transaction. Stateless.
 */
public class SubmittingApplications {
    private final Applications applications;
    private final ApplicationChanges changes;
    private final Gathering gathering;
    private final Reviews reviews;
    private final DraftingApplications drafting;

    public SubmittingApplications(
            Applications applications,
            ApplicationChanges changes,
            Gathering gathering,
            Reviews reviews,
            DraftingApplications drafting) {
        this.applications = applications;
        this.changes = changes;
        this.gathering = gathering;
        this.reviews = reviews;
        this.drafting = drafting;
    }

    /** A file, by the upload that brought it, and when it came. */
    public record Bulk(UUID id, Instant asked) {}

    /** One row of a file. */
    public record Row(int number, ApplicationForm form) {}

    /** What came of the rows: findings for each (none where it was taken), and how many became passes at once. */
    public record Taken(List<List<Finding>> findings, int approved) {}

    @Transactional
    public ApplyingResult submit(Applicant by, UUID id, @Nullable Integer version, Instant now) {
        var found = applications.lock(id);
        var refusal = drafting.refusal(found, by, version);
        if (refusal.isPresent()) {
            return new ApplyingResult.Refused(refusal.get());
        }
        var before = found.orElseThrow();
        if (before.amends() != null || !before.status().editable()) {
            return new ApplyingResult.Refused(before.amends() == null ? Refusal.NOT_EDITABLE : Refusal.AMENDS_A_PASS);
        }
        var around = gathering.around(before.form().firmId(), List.of(before.form()), id, now);
        var read = ReadForm.of(before.form(), around);
        var findings = ApplyingRule.check(read);
        if (!findings.isEmpty()) {
            return new ApplyingResult.Invalid(findings);
        }
        var after = before.submitted(read.accepted(), around.office().reviewDue(now), now);
        applications.replace(after);
        record(before, after, by);
        reviews.submitted(List.of(after), now);
        return new ApplyingResult.Done(applications.find(id).orElseThrow(), List.of());
    }

    /** Each row stands or falls alone; the rows taken are submitted together. */
    @Transactional
    public Taken submitAll(Applicant by, @Nullable UUID firm, Bulk bulk, List<Row> rows, Instant now) {
        var forms = rows.stream().map(row -> row.form().ofFirm(firm)).toList();
        var around = gathering.around(firm, forms, null, now).askedAt(bulk.asked());
        var findings = new ArrayList<List<Finding>>();
        var taken = new ArrayList<Application>();
        for (var i = 0; i < rows.size(); i++) {
            var read = ReadForm.of(forms.get(i), around);
            var wrong = ApplyingRule.check(read);
            findings.add(wrong);
            if (wrong.isEmpty()) {
                var accepted = read.accepted();
                var from = new Application.BulkRow(bulk.id(), rows.get(i).number());
                taken.add(Application.submitted(by.subject(), forms.get(i), accepted, null, from, now)
                        .due(around.office().reviewDue(now)));
                around.open()
                        .add(new Surroundings.Taken(
                                accepted.plate(),
                                accepted.plateColour(),
                                accepted.type(),
                                accepted.validFrom(),
                                accepted.validUntil(),
                                null,
                                null));
            }
        }
        applications.add(taken);
        changes.recorded(taken.stream()
                .map(after -> new ApplicationChanges.Change(ApplicationChanges.Kind.SUBMITTED, null, after, by))
                .toList());
        return new Taken(List.copyOf(findings), taken.isEmpty() ? 0 : reviews.submitted(taken, now));
    }

    /** Application and approval in one transaction, by an operator whose desk the application belongs to. */
    @Transactional
    public ApplyingResult atDesk(Applicant operator, Surroundings.Desk desk, ApplicationForm form, Instant now) {
        // What an officer typed may have waited for the network, and nobody says for how long.
        var asked = desk.roadside() ? now.minus(JourneyChecks.LONGEST_WAIT) : now;
        var around = gathering.around(form.firmId(), List.of(form), null, now).askedAt(asked);
        var read = ReadForm.of(form, around);
        var findings = ApplyingRule.check(read);
        if (!findings.isEmpty()) {
            return new ApplyingResult.Invalid(findings);
        }
        var accepted = read.accepted();
        if (desk.department() != accepted.desk().department()
                || !desk.division().covers(accepted.desk().division())) {
            return new ApplyingResult.Refused(Refusal.NOT_YOUR_DESK);
        }
        var after = Application.submitted(operator.subject(), form, accepted, null, null, now)
                .due(around.office().reviewDue(now))
                .takenAtDesk();
        applications.add(List.of(after));
        record(null, after, operator);
        reviews.approveAtDesk(after, operator, desk, now).ifPresent(why -> {
            throw new ConcurrentModificationException(why);
        });
        return new ApplyingResult.Done(applications.find(after.id()).orElseThrow(), List.of());
    }

    private void record(@Nullable Application before, Application after, Applicant by) {
        changes.recorded(List.of(new ApplicationChanges.Change(ApplicationChanges.Kind.SUBMITTED, before, after, by)));
    }
}
