package org.freightpass.pass.applying.web;

import java.net.URI;
import java.time.Clock;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Begins the application for the pass that follows another; it is submitted like any draft. */
@RestController
class RenewController {
    private final DraftingApplications drafting;
    private final Clock clock;

    RenewController(DraftingApplications drafting, Clock clock) {
        this.drafting = drafting;
        this.clock = clock;
    }

    /** For when; what is absent follows from the pass. */
    record Times(@Nullable String validFrom, @Nullable String validUntil) {}

    @PostMapping("/api/v1/passes/{number}/renew")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<ApplicationResponse> renew(
            @PathVariable String number, @RequestBody(required = false) @Nullable Times times, Caller caller) {
        var wish = times == null ? new Times(null, null) : times;
        var result = drafting.renew(
                Applicants.of(caller),
                PassNumbers.read("number", number),
                PlainText.of("validFrom", wish.validFrom()),
                PlainText.of("validUntil", wish.validUntil()),
                clock.instant());
        return switch (result) {
            case ApplyingResult.Done(var draft, var findings) ->
                ResponseEntity.created(URI.create("/api/v1/applications/" + draft.id()))
                        .body(ApplicationResponse.of(draft, findings));
            case ApplyingResult.Invalid(var findings) ->
                Applicants.invalid(findings).response();
            case ApplyingResult.Refused(var refusal) ->
                Applicants.refused(refusal).response();
        };
    }
}
