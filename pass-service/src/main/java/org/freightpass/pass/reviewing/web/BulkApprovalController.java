package org.freightpass.pass.reviewing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.ReviewCases;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Approves many at once, in transactions of some hundred: what was approved stays approved whatever comes after, and
 * the same call again goes on where it ended.
 */
@RestController
@RequestMapping("/api/v1/reviews/approve")
@PreAuthorize("hasRole('OPERATOR')")
class BulkApprovalController {
    private static final int CHUNK = 500;
    private static final int MOST_AT_ONCE = 10_000;

    /** Whoever looks for a file's open rows reads all of the file: a chunk at a time, a large one was read 200 times. */
    private static final int LOOKED_FOR_AT_ONCE = 20_000;

    private final ReviewCases cases;
    private final ReviewingApplications reviewing;
    private final Clock clock;

    BulkApprovalController(ReviewCases cases, ReviewingApplications reviewing, Clock clock) {
        this.cases = cases;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /** Either ids or a fleet's file, of which everything open at the caller's desk is meant. */
    record Many(
            @Nullable List<UUID> ids,
            @Nullable UUID bulkId,
            @Nullable Department department) {}

    /** How many were approved, and which were not and why. */
    record Outcome(int approved, List<Skipped> skipped) {}

    /** One that stays as it is. */
    record Skipped(UUID id, String code, String text) {}

    @PostMapping
    Outcome approve(@RequestBody Many many, Caller caller) {
        var desk = Reviewers.desk(caller);
        var reviewer = Reviewers.of(caller);
        var tally = new Tally();
        if (many.bulkId() != null) {
            UUID after = null;
            List<UUID> found;
            do {
                found = cases.openOfBulk(many.bulkId(), many.department(), desk, after, LOOKED_FOR_AT_ONCE);
                tally.add(found, reviewer);
                after = found.isEmpty() ? after : found.getLast();
            } while (found.size() == LOOKED_FOR_AT_ONCE);
            return tally.outcome();
        }
        var ids = many.ids() == null
                ? List.<UUID>of()
                : many.ids().stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("ids")
                    .detail("Name 1 to " + MOST_AT_ONCE + " applications, or a bulkId.")
                    .exception();
        }
        tally.add(ids, reviewer);
        return tally.outcome();
    }

    private final class Tally {
        private int approved;
        private final List<Skipped> skipped = new ArrayList<>();

        void add(List<UUID> ids, Reviewer reviewer) {
            for (var start = 0; start < ids.size(); start += CHUNK) {
                var chunk = ids.subList(start, Math.min(ids.size(), start + CHUNK));
                add(reviewing.approve(chunk, reviewer, clock.instant()));
            }
        }

        private void add(List<ReviewResult> results) {
            for (var result : results) {
                switch (result) {
                    case ReviewResult.Done d -> approved++;
                    case ReviewResult.Refused refused ->
                        skipped.add(new Skipped(
                                refused.id(),
                                refused.refusal().name(),
                                refused.refusal().text()));
                    case ReviewResult.NotIssued not -> skipped.add(new Skipped(not.id(), not.code(), not.text()));
                }
            }
        }

        Outcome outcome() {
            return new Outcome(approved, List.copyOf(skipped));
        }
    }
}
