package org.freightpass.pass.applying.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Applications;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.pass.applying.SubmittingApplications;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts, submits, withdraws and copies applications, and shows them to their firm and to the desk they lie at. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsController {
    private final DraftingApplications drafting;
    private final SubmittingApplications submitting;
    private final Applications applications;
    private final Clock clock;

    ApplicationsController(
            DraftingApplications drafting, SubmittingApplications submitting, Applications applications, Clock clock) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.applications = applications;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<ApplicationResponse> begin(@RequestBody ApplicationBody body, Caller caller) {
        var result = drafting.begin(Applicants.of(caller), body.form(), clock.instant());
        return result instanceof ApplyingResult.Done(var draft, var findings)
                ? ResponseEntity.created(URI.create("/api/v1/applications/" + draft.id()))
                        .body(ApplicationResponse.of(draft, findings))
                : answer(result);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<ApplicationResponse> change(
            @PathVariable UUID id, @RequestBody ApplicationBody body, Caller caller) {
        if (body.version() == null) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field("version")
                    .detail("Say which version was changed: the one that was read.")
                    .exception();
        }
        return answer(drafting.change(Applicants.of(caller), id, body.version(), body.form(), clock.instant()));
    }

    @PostMapping("/{id}/submit")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<ApplicationResponse> submit(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, Caller caller) {
        return answer(submitting.submit(Applicants.of(caller), id, version, clock.instant()));
    }

    @PostMapping("/{id}/withdraw")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<ApplicationResponse> withdraw(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, Caller caller) {
        return answer(drafting.withdraw(Applicants.of(caller), id, version, clock.instant()));
    }

    @PostMapping("/{id}/copy")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<ApplicationResponse> copy(@PathVariable UUID id, Caller caller) {
        var result = drafting.copy(Applicants.of(caller), id, clock.instant());
        return result instanceof ApplyingResult.Done(var draft, var findings)
                ? ResponseEntity.created(URI.create("/api/v1/applications/" + draft.id()))
                        .body(ApplicationResponse.of(draft, findings))
                : answer(result);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('FIRM', 'OPERATOR')")
    ResponseEntity<ApplicationResponse> one(@PathVariable UUID id, Caller caller) {
        return caller.hasRole("OPERATOR")
                ? forOperator(id, caller)
                : answer(drafting.find(Applicants.of(caller), id, clock.instant()));
    }

    @GetMapping
    @PreAuthorize("hasRole('FIRM')")
    Page<ApplicationResponse> list(
            @RequestParam(required = false) Application.@Nullable Status status, PageRequest page, Caller caller) {
        var after = page.start().map(cursor -> cursor.part(0, UUID::fromString)).orElse(null);
        return Page.of(
                        drafting.page(Applicants.of(caller), status, after, page.fetch()),
                        page,
                        found -> Cursor.of(found.id()))
                .map(found -> ApplicationResponse.of(found, List.of()));
    }

    private ResponseEntity<ApplicationResponse> forOperator(UUID id, Caller caller) {
        var found = applications.find(id);
        if (found.isEmpty()) {
            return Applicants.refused(ApplyingResult.Refusal.UNKNOWN).response();
        }
        var accepted = found.get().accepted();
        var desk = Applicants.desk(caller);
        var reached = accepted != null
                && accepted.desk().department() == desk.department()
                && desk.division().covers(accepted.desk().division());
        return reached
                ? ResponseEntity.ok(ApplicationResponse.of(found.get(), List.of()))
                : Applicants.refused(ApplyingResult.Refusal.NOT_YOUR_DESK).<ApplicationResponse>response();
    }

    private static ResponseEntity<ApplicationResponse> answer(ApplyingResult result) {
        return switch (result) {
            case ApplyingResult.Done(var application, var findings) ->
                ResponseEntity.ok(ApplicationResponse.of(application, findings));
            case ApplyingResult.Invalid(var findings) ->
                Applicants.invalid(findings).response();
            case ApplyingResult.Refused(var refusal) ->
                Applicants.refused(refusal).response();
        };
    }
}
