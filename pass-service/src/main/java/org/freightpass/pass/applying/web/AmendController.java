package org.freightpass.pass.applying.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.PassViews;
import org.freightpass.pass.applying.AmendingPasses;
import org.freightpass.pass.applying.AmendingPasses.Wish;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangeResult;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Amends the crew and the places on the way of a pass: the issuing department at once (200 and the pass), its holder by
 * asking for it (202 and the application; 200 and the pass where a whitelist covers it).
 */
@RestController
class AmendController {
    private final AmendingPasses amending;
    private final ChangingPasses changing;
    private final Registers.CrewSeal seal;
    private final PassViews passes;
    private final Clock clock;

    AmendController(
            AmendingPasses amending, ChangingPasses changing, Registers.CrewSeal seal, PassViews passes, Clock clock) {
        this.amending = amending;
        this.changing = changing;
        this.seal = seal;
        this.passes = passes;
        this.clock = clock;
    }

    /** What is to be changed; what is absent stays. The crew is given whole. */
    record Amendment(
            @Nullable List<ApplicationBody.@Nullable Member> crew,
            @Nullable List<@Nullable String> via) {

        Wish wish() {
            return new Wish(
                    crew == null ? null : ApplicationBody.crewForm(crew),
                    via == null ? null : ApplicationBody.viaForm("via", via));
        }
    }

    @PostMapping("/api/v1/passes/{number}/amend")
    @PreAuthorize("hasAnyRole('FIRM', 'OPERATOR')")
    ResponseEntity<Object> amend(@PathVariable String number, @RequestBody Amendment body, Caller caller) {
        var pass = PassNumbers.read("number", number);
        return caller.hasRole("OPERATOR")
                ? byDepartment(pass, body.wish(), caller, clock.instant())
                : byHolder(pass, body.wish(), caller, clock.instant());
    }

    private ResponseEntity<Object> byDepartment(PassNumber number, Wish wish, Caller caller, Instant now) {
        var findings = amending.check(number, wish, now);
        if (!findings.isEmpty()) {
            return invalid(findings).response();
        }
        var crew = wish.crew();
        var via = wish.via();
        var change = new ChangePass.Amend(
                crew == null ? null : seal.seal(crew),
                via == null
                        ? null
                        : via.stream()
                                .map(place -> PlaceCode.read(place).orElseThrow())
                                .toList(),
                null);
        return switch (changing.change(List.of(number), change, actor(caller), now)
                .getFirst()) {
            case ChangeResult.Changed changed ->
                ResponseEntity.ok(passes.of(changed.pass().number()));
            case ChangeResult.Refused refused ->
                passes.refused(refused.refusal()).response();
        };
    }

    private ResponseEntity<Object> byHolder(PassNumber number, Wish wish, Caller caller, Instant now) {
        return switch (amending.ask(Applicants.of(caller), number, wish, now)) {
            case ApplyingResult.Done(var asked, var findings) ->
                asked.status() == Application.Status.APPROVED
                        ? ResponseEntity.ok(passes.of(number))
                        : ResponseEntity.accepted()
                                .header(
                                        HttpHeaders.LOCATION,
                                        URI.create("/api/v1/applications/" + asked.id())
                                                .toString())
                                .body(ApplicationResponse.of(asked, findings));
            case ApplyingResult.Invalid(var findings) -> invalid(findings).response();
            case ApplyingResult.Refused(var refusal) ->
                Applicants.refused(refusal).response();
        };
    }

    private static Actor actor(Caller caller) {
        var desk = Applicants.desk(caller);
        return new Actor(
                caller.subject(), caller.username(), caller.name(), new Issuer(desk.division(), desk.department()));
    }

    private static Problem invalid(List<Finding> findings) {
        var errors = findings.stream()
                .map(f -> new Problem.FieldError(field(f), f.code(), f.text()))
                .toList();
        return Problem.of(PassProblem.AMENDMENT_INVALID)
                .field(errors.getFirst().field())
                .detail(findings.getFirst().text())
                .errors(errors);
    }

    /** Places on the way stand in the route of an application, but at the top of an amendment. */
    private static @Nullable String field(Finding finding) {
        var field = finding.field();
        return field == null ? null : field.replaceFirst("^route\\.", "");
    }
}
