package org.freightpass.pass.enterprises.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.LeavingFirms;
import org.freightpass.pass.enterprises.Membership;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.web.FirmBodies.InviteRequest;
import org.freightpass.pass.enterprises.web.FirmBodies.MemberResponse;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/firms/{id}/members")
class MemberController {

    private final InvitingMembers inviting;
    private final LeavingFirms leaving;
    private final Memberships memberships;
    private final Clock clock;

    MemberController(InvitingMembers inviting, LeavingFirms leaving, Memberships memberships, Clock clock) {
        this.inviting = inviting;
        this.leaving = leaving;
        this.memberships = memberships;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<?> invite(@PathVariable UUID id, @RequestBody InviteRequest request, Caller caller) {
        FirmResult result = inviting.invite(
                new FirmId(id), request.username(), role(request.role()), FirmBodies.actor(caller), clock.instant());
        return switch (result) {
            case FirmResult.Done done ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(members(done.firm().id()));
            case FirmResult.Refused refused ->
                FirmProblems.of(refused.reasons()).response();
        };
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('FIRM', 'OPERATOR', 'ADMIN')")
    ResponseEntity<?> list(@PathVariable UUID id, Caller caller) {
        Optional<Firm> firm = inviting.visible(new FirmId(id), FirmBodies.actor(caller));
        return firm.<ResponseEntity<?>>map(found -> ResponseEntity.ok(members(found.id())))
                .orElseGet(() -> Problem.of(PassProblem.FIRM_UNKNOWN).response());
    }

    /** An owner removes anyone, anyone else themself. */
    @DeleteMapping("/{username}")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<?> remove(@PathVariable UUID id, @PathVariable String username, Caller caller) {
        return switch (leaving.remove(new FirmId(id), username, FirmBodies.actor(caller), clock.instant())) {
            case FirmResult.Done done -> ResponseEntity.noContent().build();
            case FirmResult.Refused refused ->
                FirmProblems.of(refused.reasons()).response();
        };
    }

    private List<MemberResponse> members(FirmId firm) {
        return memberships.membersOf(firm).stream().map(MemberResponse::of).toList();
    }

    private static Membership.Role role(@Nullable String entered) {
        return switch (entered == null ? "MEMBER" : entered.strip().toUpperCase(Locale.ROOT)) {
            case "MEMBER", "" -> Membership.Role.MEMBER;
            case "OWNER" -> Membership.Role.OWNER;
            default ->
                throw Problem.of(CommonProblem.FIELD_INVALID)
                        .field("role")
                        .detail("Enter OWNER or MEMBER.")
                        .exception();
        };
    }
}
