package org.freightpass.pass.reviewing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the steps of reviews. Stateless. Each call is one transaction (or part of its caller's): the cases, the passes
 * they become, events and audit entries are committed together.
 */
public class ReviewingApplications {
    private final ReviewCases cases;
    private final ReviewChanges changes;
    private final Issuance issuance;

    public ReviewingApplications(ReviewCases cases, ReviewChanges changes, Issuance issuance) {
        this.cases = cases;
        this.changes = changes;
        this.issuance = issuance;
    }

    /** One step of one case, whatever of it the reviewer has seen. */
    @Transactional
    public ReviewResult step(UUID id, ReviewStep step, Reviewer by, Instant now) {
        return step(id, step, by, null, now);
    }

    /**
     * One step of one case; approving goes through {@link #approve}.
     *
     * @param seen when that was submitted which the reviewer looked at (RV-13)
     */
    @Transactional
    public ReviewResult step(UUID id, ReviewStep step, Reviewer by, @Nullable Instant seen, Instant now) {
        if (step instanceof ReviewStep.Approve) {
            return approve(List.of(id), by, seen, now).getFirst();
        }
        var found = cases.lock(List.of(id));
        if (found.isEmpty()) {
            return new ReviewResult.Refused(id, ReviewRefusal.UNKNOWN, null);
        }
        var reviewed = found.getFirst();
        var refusal = ReviewingRule.refusing(new ReviewingRule.Facts(step, reviewed, by, seen));
        if (refusal.isPresent()) {
            return refused(reviewed, refusal.get());
        }
        if (step instanceof ReviewStep.Claim && by.subject().equals(reviewed.claimedBy())) {
            return new ReviewResult.Done(reviewed);
        }
        var next = apply(step, reviewed, by, now);
        cases.replace(List.of(next));
        changes.recorded(List.of(new ReviewChanges.Change(kind(step), reviewed, next, by)));
        return new ReviewResult.Done(next);
    }

    /** Approves many; one result for each id, and what is refused stays as it is. */
    @Transactional
    public List<ReviewResult> approve(Collection<UUID> ids, Reviewer by, Instant now) {
        return approve(ids, by, null, now);
    }

    private List<ReviewResult> approve(Collection<UUID> ids, Reviewer by, @Nullable Instant seen, Instant now) {
        var wanted = new LinkedHashSet<>(ids);
        var found = cases.lock(wanted).stream().collect(Collectors.toMap(ReviewCase::id, reviewed -> reviewed));
        var results = new ArrayList<ReviewResult>();
        var granted = new ArrayList<ReviewCase>();
        for (var id : wanted) {
            var reviewed = found.get(id);
            if (reviewed == null) {
                results.add(new ReviewResult.Refused(id, ReviewRefusal.UNKNOWN, null));
                continue;
            }
            var refusal = ReviewingRule.refusing(new ReviewingRule.Facts(new ReviewStep.Approve(), reviewed, by, seen));
            refusal.ifPresentOrElse(why -> results.add(refused(reviewed, why)), () -> granted.add(reviewed));
        }
        results.addAll(issue(granted, by, now));
        return List.copyOf(results);
    }

    /** RV-17: what approving them would give now, as far as it can be known before; nothing changes. */
    public List<ReviewResult> foresee(List<ReviewCase> looked, Reviewer by, Instant now) {
        var outcomes = issuance.foresee(looked, now);
        var results = new ArrayList<ReviewResult>();
        for (var i = 0; i < looked.size(); i++) {
            var reviewed = looked.get(i);
            var outcome = outcomes.get(i);
            var refusal = ReviewingRule.refusing(new ReviewingRule.Facts(new ReviewStep.Approve(), reviewed, by, null));
            if (refusal.isPresent()) {
                results.add(refused(reviewed, refusal.get()));
            } else {
                results.add(
                        outcome.code() == null
                                ? new ReviewResult.Done(reviewed)
                                : new ReviewResult.NotIssued(
                                        reviewed.id(), outcome.code(), outcome.text(), outcome.live()));
            }
        }
        return List.copyOf(results);
    }

    /** RV-03: reports at most {@code limit} cases as overdue; how many there were. */
    @Transactional
    public int reportOverdue(Instant now, int limit) {
        var late = cases.lockOverdue(now, limit);
        var clock = new Reviewer("system", "pass-service", null);
        var done = late.stream()
                .map(reviewed ->
                        new ReviewChanges.Change(ReviewChanges.Kind.OVERDUE, reviewed, reviewed.overdue(now), clock))
                .toList();
        cases.replace(done.stream().map(ReviewChanges.Change::after).toList());
        changes.recorded(done);
        return late.size();
    }

    private List<ReviewResult> issue(List<ReviewCase> granted, Reviewer by, Instant now) {
        if (granted.isEmpty()) {
            return List.of();
        }
        var outcomes = issuance.issue(granted, by, now);
        var results = new ArrayList<ReviewResult>();
        var done = new ArrayList<ReviewChanges.Change>();
        for (var i = 0; i < granted.size(); i++) {
            var reviewed = granted.get(i);
            var outcome = outcomes.get(i);
            if (outcome.number() == null) {
                var code = outcome.code() == null ? "NOT_ISSUED" : outcome.code();
                results.add(new ReviewResult.NotIssued(reviewed.id(), code, outcome.text(), outcome.live()));
            } else {
                var next = reviewed.approved(by, outcome.number(), now);
                done.add(new ReviewChanges.Change(ReviewChanges.Kind.APPROVED, reviewed, next, by));
                results.add(new ReviewResult.Done(next));
            }
        }
        cases.replace(done.stream().map(ReviewChanges.Change::after).toList());
        changes.recorded(done);
        return results;
    }

    private static ReviewResult refused(ReviewCase reviewed, ReviewRefusal why) {
        var holder = why == ReviewRefusal.CLAIMED_BY_ANOTHER ? reviewed.claimedByName() : null;
        return new ReviewResult.Refused(reviewed.id(), why, holder);
    }

    private static ReviewCase apply(ReviewStep step, ReviewCase reviewed, Reviewer by, Instant now) {
        return switch (step) {
            case ReviewStep.Claim c -> reviewed.claimed(by, now);
            case ReviewStep.Release r -> reviewed.released(now);
            case ReviewStep.Return back -> reviewed.decided(ReviewCase.Status.RETURNED, by, back.reasons(), now);
            case ReviewStep.Reject reject ->
                reviewed.decided(
                        ReviewCase.Status.REJECTED, by, List.of(new Reason(null, "REJECTED", reject.reason())), now);
            case ReviewStep.Approve a -> throw new IllegalStateException("Approving goes through approve()");
        };
    }

    private static ReviewChanges.Kind kind(ReviewStep step) {
        return switch (step) {
            case ReviewStep.Claim c -> ReviewChanges.Kind.CLAIMED;
            case ReviewStep.Release r -> ReviewChanges.Kind.RELEASED;
            case ReviewStep.Return r -> ReviewChanges.Kind.RETURNED;
            case ReviewStep.Reject r -> ReviewChanges.Kind.REJECTED;
            case ReviewStep.Approve a -> ReviewChanges.Kind.APPROVED;
        };
    }
}
