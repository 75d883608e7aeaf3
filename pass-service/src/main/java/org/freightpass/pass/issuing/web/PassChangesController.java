package org.freightpass.pass.issuing.web;

import java.time.Clock;
import java.util.List;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangeResult;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.PassRefusal;
import org.freightpass.pass.recalling.RecallingRule;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suspends, resumes, revokes and cancels passes, one or many. */
@RestController
@RequestMapping("/api/v1/passes")
class PassChangesController {
    private final ChangingPasses changing;
    private final PassAnswers answers;
    private final Clock clock;

    PassChangesController(ChangingPasses changing, PassAnswers answers, Clock clock) {
        this.changing = changing;
        this.answers = answers;
        this.clock = clock;
    }

    /** Why; {@code fraud} where the pass was forged or misused. */
    record Why(@Nullable String reason, boolean fraud) {
        String text() {
            return reason == null ? "" : reason.strip();
        }
    }

    /** Many at once, for one reason. */
    record Many(@Nullable List<String> numbers, @Nullable String reason, boolean fraud) {}

    /** How many were changed, and which were not and why. */
    record Outcome(int revoked, int suspended, int resumed, List<Skipped> skipped) {}

    /** One that stays as it is. */
    record Skipped(String number, String code, String text) {}

    @PostMapping("/{number}/suspend")
    @PreAuthorize("hasRole('OPERATOR')")
    ResponseEntity<PassResponse> suspend(@PathVariable String number, @RequestBody Why why, Caller caller) {
        return one(number, new ChangePass.Suspend(why.text()), caller);
    }

    @PostMapping("/{number}/resume")
    @PreAuthorize("hasRole('OPERATOR')")
    ResponseEntity<PassResponse> resume(@PathVariable String number, Caller caller) {
        return one(number, new ChangePass.Resume(), caller);
    }

    @PostMapping("/{number}/revoke")
    @PreAuthorize("hasRole('OPERATOR')")
    ResponseEntity<PassResponse> revoke(@PathVariable String number, @RequestBody Why why, Caller caller) {
        return one(number, new ChangePass.Revoke(why.text(), why.fraud()), caller);
    }

    @PostMapping("/{number}/cancel")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<PassResponse> cancel(@PathVariable String number, Caller caller) {
        return one(number, new ChangePass.Cancel(), caller);
    }

    @PostMapping("/revoke")
    @PreAuthorize("hasRole('OPERATOR')")
    Outcome revokeMany(@RequestBody Many many, Caller caller) {
        var outcome = many(many, new ChangePass.Revoke(reason(many), many.fraud()), caller);
        return new Outcome(outcome.done, 0, 0, outcome.skipped);
    }

    @PostMapping("/suspend")
    @PreAuthorize("hasRole('OPERATOR')")
    Outcome suspendMany(@RequestBody Many many, Caller caller) {
        var outcome = many(many, new ChangePass.Suspend(reason(many)), caller);
        return new Outcome(0, outcome.done, 0, outcome.skipped);
    }

    @PostMapping("/resume")
    @PreAuthorize("hasRole('OPERATOR')")
    Outcome resumeMany(@RequestBody Many many, Caller caller) {
        var outcome = many(many, new ChangePass.Resume(), caller);
        return new Outcome(0, 0, outcome.done, outcome.skipped);
    }

    private record Counted(int done, List<Skipped> skipped) {}

    private Counted many(Many many, ChangePass wish, Caller caller) {
        var numbers = many.numbers() == null ? List.<String>of() : many.numbers();
        if (numbers.isEmpty()) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("numbers")
                    .detail("Name at least one pass number.")
                    .exception();
        }
        if (RecallingRule.needsTwo(numbers.size())) {
            throw Problem.of(PassProblem.SECOND_PERSON_NEEDED).field("numbers").exception();
        }
        var results = changing.change(
                numbers.stream()
                        .map(number -> PassNumbers.read("numbers", number))
                        .distinct()
                        .toList(),
                wish,
                Callers.actor(caller),
                clock.instant());
        var skipped = results.stream()
                .filter(ChangeResult.Refused.class::isInstance)
                .map(ChangeResult.Refused.class::cast)
                .map(r -> new Skipped(
                        r.number().value(), r.refusal().name(), r.refusal().text()))
                .toList();
        return new Counted(results.size() - skipped.size(), skipped);
    }

    private static String reason(Many many) {
        if (many.reason() == null || many.reason().isBlank()) {
            throw Problem.of(PassProblem.REASON_MISSING).field("reason").exception();
        }
        return many.reason().strip();
    }

    private ResponseEntity<PassResponse> one(String number, ChangePass wish, Caller caller) {
        var read = PassNumbers.read("number", number);
        return switch (changing.change(List.of(read), wish, Callers.actor(caller), clock.instant())
                .getFirst()) {
            case ChangeResult.Changed changed -> ResponseEntity.ok(answers.of(changed.pass()));
            case ChangeResult.Refused refused -> refusal(refused.refusal()).response();
        };
    }

    static Problem refusal(PassRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.of(CommonProblem.NOT_FOUND).detail(refusal.text());
            case NOT_YOURS -> Problem.of(CommonProblem.FORBIDDEN).detail(refusal.text());
            case REASON_MISSING -> Problem.of(PassProblem.REASON_MISSING).field("reason");
            case LIVE_PASS_EXISTS -> Problem.of(PassProblem.LIVE_PASS_EXISTS).detail(refusal.text());
            case VALIDITY_OVER -> Problem.of(PassProblem.VALIDITY_OVER).detail(refusal.text());
            case NOT_ACTIVE -> Problem.of(PassProblem.NOT_ACTIVE).detail(refusal.text());
            case NOT_SUSPENDED -> Problem.of(PassProblem.NOT_SUSPENDED).detail(refusal.text());
            case PASS_ENDED -> Problem.of(PassProblem.PASS_ENDED).detail(refusal.text());
            case AMENDS_NOTHING -> Problem.of(PassProblem.AMENDS_NOTHING).detail(refusal.text());
            case PASS_CHANGED -> Problem.of(PassProblem.PASS_CHANGED).detail(refusal.text());
        };
    }
}
