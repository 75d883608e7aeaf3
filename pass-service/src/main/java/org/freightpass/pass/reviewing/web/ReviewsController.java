package org.freightpass.pass.reviewing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.reviewing.Reason;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewCases;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.pass.reviewing.ReviewStep;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of an operator's desk and the steps of one review. */
@RestController
@RequestMapping("/api/v1/reviews")
@PreAuthorize("hasRole('OPERATOR')")
class ReviewsController {
    private final ReviewCases cases;
    private final ReviewingApplications reviewing;
    private final Registers.CrewSeal seal;
    private final Clock clock;

    ReviewsController(ReviewCases cases, ReviewingApplications reviewing, Registers.CrewSeal seal, Clock clock) {
        this.cases = cases;
        this.reviewing = reviewing;
        this.seal = seal;
        this.clock = clock;
    }

    /** What is to be mended, for each field. */
    record Returned(@Nullable List<ReturnReason> reasons) {}

    /** One thing to be mended. */
    record ReturnReason(
            @Nullable String field,
            @Nullable String code,
            @Nullable String text) {
        Reason reason() {
            return new Reason(
                    field,
                    Objects.requireNonNullElse(code, "RETURNED"),
                    Objects.requireNonNullElse(text, "").strip());
        }
    }

    /** Why it is turned down. */
    record Rejected(@Nullable String reason) {}

    @GetMapping
    Page<ReviewResponse> queue(
            @RequestParam(required = false) ReviewCase.@Nullable Status status,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable UUID bulkId,
            PageRequest page,
            Caller caller) {
        var desk = Reviewers.desk(caller);
        if (department != null && department != desk.department()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .field("department")
                    .detail("Your desk is that of " + desk.department() + ".")
                    .exception();
        }
        var query = new ReviewCases.Query(
                desk,
                status,
                bulkId,
                page.start().map(cursor -> cursor.part(0, Instant::parse)).orElse(null),
                page.start().map(cursor -> cursor.part(1, UUID::fromString)).orElse(null));
        return Page.of(
                        cases.queue(query, page.fetch()),
                        page,
                        found -> Cursor.of(Objects.requireNonNullElse(found.dueAt(), found.submittedAt()), found.id()))
                .map(this::shown);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReviewResponse> one(@PathVariable UUID id, Caller caller) {
        var found = cases.find(id);
        if (found.isEmpty()) {
            return Problem.of(CommonProblem.NOT_FOUND).response();
        }
        return Reviewers.desk(caller).reaches(found.get().desk())
                ? ResponseEntity.ok(shown(found.get()))
                : Problem.of(CommonProblem.FORBIDDEN).<ReviewResponse>response();
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<ReviewResponse> claim(@PathVariable UUID id, Caller caller) {
        return step(id, new ReviewStep.Claim(), caller);
    }

    @PostMapping("/{id}/release")
    ResponseEntity<ReviewResponse> release(@PathVariable UUID id, Caller caller) {
        return step(id, new ReviewStep.Release(), caller);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<ReviewResponse> giveBack(@PathVariable UUID id, @RequestBody Returned body, Caller caller) {
        var reasons = Objects.requireNonNullElse(body.reasons(), List.<ReturnReason>of());
        return step(
                id,
                new ReviewStep.Return(reasons.stream().map(ReturnReason::reason).toList()),
                caller);
    }

    @PostMapping("/{id}/reject")
    ResponseEntity<ReviewResponse> reject(@PathVariable UUID id, @RequestBody Rejected body, Caller caller) {
        return step(
                id,
                new ReviewStep.Reject(
                        Objects.requireNonNullElse(body.reason(), "").strip()),
                caller);
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<ReviewResponse> approve(@PathVariable UUID id, Caller caller) {
        return step(id, new ReviewStep.Approve(), caller);
    }

    private ResponseEntity<ReviewResponse> step(UUID id, ReviewStep step, Caller caller) {
        var reviewer = Reviewers.of(caller);
        return switch (reviewing.step(id, step, reviewer, clock.instant())) {
            case ReviewResult.Done done -> ResponseEntity.ok(shown(done.reviewed()));
            case ReviewResult.Refused refused -> refusal(refused).response();
            case ReviewResult.NotIssued not -> notIssued(not).response();
        };
    }

    private ReviewResponse shown(ReviewCase reviewed) {
        return ReviewResponse.of(reviewed, seal);
    }

    private static Problem refusal(ReviewResult.Refused refused) {
        var text = refused.refusal().text();
        return switch (refused.refusal()) {
            case UNKNOWN -> Problem.of(CommonProblem.NOT_FOUND).detail(text);
            case NOT_YOUR_DESK -> Problem.of(CommonProblem.FORBIDDEN).detail(text);
            case ALREADY_DECIDED -> Problem.of(PassProblem.ALREADY_DECIDED).detail(text);
            case CLAIMED_BY_ANOTHER ->
                Problem.of(PassProblem.CLAIMED_BY_ANOTHER)
                        .detail("It is claimed by " + refused.holder() + ".")
                        .with("claimedBy", refused.holder());
            case NOT_CLAIMED -> Problem.of(PassProblem.NOT_CLAIMED).detail(text);
            case REASON_MISSING ->
                Problem.of(PassProblem.REASON_MISSING).field("reasons").detail(text);
            case SUBMITTED_ANEW -> Problem.of(CommonProblem.STALE_VERSION).detail(text);
        };
    }

    private static Problem notIssued(ReviewResult.NotIssued not) {
        var code =
                switch (not.code()) {
                    case "VALIDITY_OVER" -> PassProblem.VALIDITY_OVER;
                    case "PASS_ENDED" -> PassProblem.PASS_ENDED;
                    case "PASS_CHANGED" -> PassProblem.PASS_CHANGED;
                    default -> PassProblem.LIVE_PASS_EXISTS;
                };
        var live = not.live();
        return Problem.of(code).detail(not.text()).with("number", live == null ? null : live.value());
    }
}
