package org.freightpass.pass.enterprises.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.LeavingFirms;
import org.freightpass.pass.enterprises.Standing;
import org.freightpass.pass.enterprises.web.FirmBodies.ContactRequest;
import org.freightpass.pass.enterprises.web.FirmBodies.FirmResponse;
import org.freightpass.pass.enterprises.web.FirmBodies.RegisterRequest;
import org.freightpass.pass.enterprises.web.FirmBodies.SuspendRequest;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/firms")
class FirmController {

    private final KeepingFirms keeping;
    private final InvitingMembers access;
    private final LeavingFirms leaving;
    private final Firms firms;
    private final Clock clock;

    FirmController(KeepingFirms keeping, InvitingMembers access, LeavingFirms leaving, Firms firms, Clock clock) {
        this.keeping = keeping;
        this.access = access;
        this.leaving = leaving;
        this.firms = firms;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<?> register(@RequestBody RegisterRequest request, Caller caller) {
        return switch (keeping.register(request.wish(), FirmBodies.actor(caller), clock.instant())) {
            case FirmResult.Done done ->
                ResponseEntity.created(URI.create("/api/v1/firms/" + done.firm().id()))
                        .body(FirmResponse.of(done.firm()));
            case FirmResult.Refused refused ->
                FirmProblems.of(refused.reasons()).response();
        };
    }

    /** Operators see the firms of their division. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
    Page<FirmResponse> list(
            @RequestParam(required = false) @Nullable Standing standing, PageRequest page, Caller caller) {
        FirmId after = page.start()
                .map(cursor -> cursor.part(0, text -> new FirmId(UUID.fromString(text))))
                .orElse(null);
        List<Firm> found = firms.page(standing, scope(caller), after, page.fetch());
        return Page.of(found, page, firm -> Cursor.of(firm.id())).map(FirmResponse::of);
    }

    @GetMapping("/mine")
    @PreAuthorize("hasRole('FIRM')")
    List<FirmResponse> mine(Caller caller) {
        return access.firmsOf(FirmBodies.actor(caller).person()).stream()
                .map(FirmResponse::of)
                .toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('FIRM', 'OPERATOR', 'ADMIN')")
    ResponseEntity<?> find(@PathVariable UUID id, Caller caller) {
        Optional<Firm> found = access.visible(new FirmId(id), FirmBodies.actor(caller));
        return found.<ResponseEntity<?>>map(firm -> ResponseEntity.ok(FirmResponse.of(firm)))
                .orElseGet(() -> Problem.of(PassProblem.FIRM_UNKNOWN).response());
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
    ResponseEntity<?> confirm(@PathVariable UUID id, Caller caller) {
        return answer(keeping.confirm(new FirmId(id), FirmBodies.actor(caller), clock.instant()));
    }

    @PostMapping("/{id}/suspend")
    @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
    ResponseEntity<?> suspend(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable SuspendRequest request, Caller caller) {
        String reason = request == null ? null : request.reason();
        return answer(keeping.suspend(new FirmId(id), reason, FirmBodies.actor(caller), clock.instant()));
    }

    @PutMapping("/{id}/contact")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<?> changeContact(@PathVariable UUID id, @RequestBody ContactRequest request, Caller caller) {
        return answer(
                keeping.changeContact(new FirmId(id), request.entry(), FirmBodies.actor(caller), clock.instant()));
    }

    /** Takes the firm off the register, with its contact, members and fleet. */
    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<?> leave(@PathVariable UUID id, Caller caller) {
        return switch (leaving.leave(new FirmId(id), FirmBodies.actor(caller), clock.instant())) {
            case FirmResult.Done done -> ResponseEntity.noContent().build();
            case FirmResult.Refused refused ->
                FirmProblems.of(refused.reasons()).response();
        };
    }

    private static ResponseEntity<?> answer(FirmResult result) {
        return switch (result) {
            case FirmResult.Done done -> ResponseEntity.ok(FirmResponse.of(done.firm()));
            case FirmResult.Refused refused ->
                FirmProblems.of(refused.reasons()).response();
        };
    }

    private static @Nullable DivisionCode scope(Caller caller) {
        if (caller.hasRole("ADMIN")) {
            return null;
        }
        return DivisionCode.read(caller.division())
                .good()
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                        .detail("Your account names no division.")
                        .exception());
    }
}
