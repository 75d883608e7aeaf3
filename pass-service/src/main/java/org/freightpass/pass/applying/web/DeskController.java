package org.freightpass.pass.applying.web;

import java.net.URI;
import java.time.Clock;
import java.util.ConcurrentModificationException;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.PassViews;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The desk of a department, and that of a checkpoint (RV-11): application and approval in one transaction, the pass in
 * hand at once.
 */
@RestController
class DeskController {
    private final SubmittingApplications submitting;
    private final PassViews passes;
    private final Clock clock;

    DeskController(SubmittingApplications submitting, PassViews passes, Clock clock) {
        this.submitting = submitting;
        this.passes = passes;
        this.clock = clock;
    }

    @PostMapping("/api/v1/desk/passes")
    @PreAuthorize("hasAnyRole('OPERATOR', 'OFFICER')")
    ResponseEntity<Object> issue(
            @RequestBody ApplicationBody body,
            @RequestParam(required = false) @Nullable String checkpoint,
            Caller caller) {
        return switch (issued(body, checkpoint, caller)) {
            case ApplyingResult.Done(var application, var findings) -> {
                var number = application.passNumber();
                if (number == null) {
                    throw new IllegalStateException("Approved at the desk without a pass: " + application.id());
                }
                yield ResponseEntity.created(URI.create("/api/v1/passes/" + number))
                        .body(passes.of(number));
            }
            case ApplyingResult.Invalid(var findings) ->
                Applicants.invalid(findings).response();
            case ApplyingResult.Refused(var refusal) ->
                Applicants.refused(refusal).response();
        };
    }

    private ApplyingResult issued(ApplicationBody body, @Nullable String checkpoint, Caller caller) {
        var officer = !caller.hasRole("OPERATOR");
        var desk = officer ? Applicants.roadside(caller, checkpoint) : Applicants.desk(caller);
        var form = officer ? body.form().inDivision(desk.division()) : body.form();
        try {
            return submitting.atDesk(Applicants.of(caller), desk, form, clock.instant());
        } catch (ConcurrentModificationException raced) {
            throw Problem.of(PassProblem.LIVE_PASS_EXISTS)
                    .detail("Another pass for the vehicle was issued at this moment.")
                    .exception();
        }
    }
}
