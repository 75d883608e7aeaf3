package org.freightpass.pass.applying;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins, changes, copies and withdraws applications. A draft may be wrong and incomplete; what is wrong is told with
 * every answer. Stateless; each change is one transaction.
 */
public class DraftingApplications {
    private final Applications applications;
    private final ApplicationChanges changes;
    private final Gathering gathering;

    public DraftingApplications(Applications applications, ApplicationChanges changes, Gathering gathering) {
        this.applications = applications;
        this.changes = changes;
        this.gathering = gathering;
    }

    @Transactional
    public ApplyingResult begin(Applicant by, ApplicationForm form, Instant now) {
        if (form.firmId() != null && !firmsOf(by).contains(form.firmId())) {
            return new ApplyingResult.Refused(Refusal.NOT_YOURS);
        }
        var draft = Application.draft(UUID.randomUUID(), by, form, now);
        applications.add(List.of(draft));
        changes.recorded(List.of(new ApplicationChanges.Change(ApplicationChanges.Kind.DRAFTED, null, draft, by)));
        return done(draft, now);
    }

    /** {@code version} is the one the change was made on; without it the newest is changed. */
    @Transactional
    public ApplyingResult change(Applicant by, UUID id, @Nullable Integer version, ApplicationForm form, Instant now) {
        var found = applications.lock(id);
        var refusal = refusal(found, by, version);
        if (refusal.isPresent()) {
            return new ApplyingResult.Refused(refusal.get());
        }
        var before = found.orElseThrow();
        if (before.amends() != null || !before.status().editable()) {
            return new ApplyingResult.Refused(before.amends() == null ? Refusal.NOT_EDITABLE : Refusal.AMENDS_A_PASS);
        }
        if (form.firmId() != null && !firmsOf(by).contains(form.firmId())) {
            return new ApplyingResult.Refused(Refusal.NOT_YOURS);
        }
        return stored(ApplicationChanges.Kind.CHANGED, before, before.changed(form, now), by, now);
    }

    @Transactional
    public ApplyingResult withdraw(Applicant by, UUID id, @Nullable Integer version, Instant now) {
        var found = applications.lock(id);
        var refusal = refusal(found, by, version);
        if (refusal.isPresent()) {
            return new ApplyingResult.Refused(refusal.get());
        }
        var before = found.orElseThrow();
        return before.status().undecided()
                ? stored(ApplicationChanges.Kind.WITHDRAWN, before, before.withdrawn(now), by, now)
                : new ApplyingResult.Refused(Refusal.DECIDED);
    }

    /** A new draft with the same form. */
    @Transactional
    public ApplyingResult copy(Applicant by, UUID id, Instant now) {
        var found = applications.find(id);
        var refusal = refusal(found, by, null);
        if (refusal.isPresent()) {
            return new ApplyingResult.Refused(refusal.get());
        }
        return found.orElseThrow().amends() == null
                ? begin(by, found.orElseThrow().form(), now)
                : new ApplyingResult.Refused(Refusal.AMENDS_A_PASS);
    }

    /** AP-23: a new draft of the application that the pass was issued for; times absent are moved on. */
    @Transactional
    public ApplyingResult renew(
            Applicant by, PassNumber number, @Nullable String from, @Nullable String until, Instant now) {
        var found = gathering.registers().holding(number, now);
        if (found.isEmpty()) {
            return new ApplyingResult.Refused(Refusal.NO_SUCH_PASS);
        }
        var pass = found.get();
        if (!gathering.theirs(pass.firm(), pass.owner(), by)) {
            return new ApplyingResult.Refused(Refusal.NOT_YOURS);
        }
        var application = Optional.ofNullable(pass.application()).flatMap(applications::find);
        if (application.isEmpty()) {
            return new ApplyingResult.Refused(Refusal.NOTHING_TO_RENEW);
        }
        var next = pass.live() ? pass.pass().validUntil() : now.truncatedTo(ChronoUnit.MINUTES);
        var start = from == null ? next.toString() : from;
        var length = Duration.between(pass.pass().validFrom(), pass.pass().validUntil());
        var end = until == null
                ? ReadForm.instant(start)
                        .good()
                        .map(at -> at.plus(length).toString())
                        .orElse(null)
                : until;
        var via = pass.pass().via().stream().map(PlaceCode::value).toList();
        return begin(by, application.get().form().renewed(start, end, pass.crew(), via), now);
    }

    public ApplyingResult find(Applicant by, UUID id, Instant now) {
        var found = applications.find(id);
        var refusal = refusal(found, by, null);
        return refusal.isPresent() ? new ApplyingResult.Refused(refusal.get()) : done(found.orElseThrow(), now);
    }

    public List<Application> page(Applicant by, Application.@Nullable Status status, @Nullable UUID after, int limit) {
        return applications.page(by.subject(), firmsOf(by), status, after, limit);
    }

    /** The same in the order in which they are due. */
    public List<Application> dueFirst(
            Applicant by, Application.@Nullable Status status, Applications.@Nullable DuePlace after, int limit) {
        return applications.dueFirst(by.subject(), firmsOf(by), status, after, limit);
    }

    /** AP-20 and the version of AP-21; an application of somebody else is as good as none. */
    Optional<Refusal> refusal(Optional<Application> found, Applicant by, @Nullable Integer version) {
        if (found.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        if (!gathering.theirs(found.get().form().firmId(), found.get().owner(), by)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return version == null || version == found.get().version() ? Optional.empty() : Optional.of(Refusal.STALE);
    }

    Set<UUID> firmsOf(Applicant by) {
        return gathering.registers().firmsOf(by);
    }

    private ApplyingResult stored(
            ApplicationChanges.Kind kind, Application before, Application after, Applicant by, Instant now) {
        applications.replace(after);
        changes.recorded(List.of(new ApplicationChanges.Change(kind, before, after, by)));
        return done(after, now);
    }

    private ApplyingResult done(Application application, Instant now) {
        if (application.amends() != null || !application.status().editable()) {
            return new ApplyingResult.Done(application, List.of());
        }
        var form = application.form();
        var around = gathering.around(form.firmId(), List.of(form), application.id(), now);
        return new ApplyingResult.Done(application, ApplyingRule.check(ReadForm.of(form, around)));
    }
}
