package org.freightpass.pass.applying.web;

import java.time.Clock;
import java.util.List;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.PassViews;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangeResult;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Amends the crew and the places on the way of a pass: the issuing department, or a whitelisted firm. */
@RestController
class AmendController {
    private final DraftingApplications drafting;
    private final ChangingPasses changing;
    private final Registers.CrewSeal seal;
    private final PassViews passes;
    private final Clock clock;

    AmendController(
            DraftingApplications drafting,
            ChangingPasses changing,
            Registers.CrewSeal seal,
            PassViews passes,
            Clock clock) {
        this.drafting = drafting;
        this.changing = changing;
        this.seal = seal;
        this.passes = passes;
        this.clock = clock;
    }

    /** What is to be changed; what is absent stays. The crew is given whole. */
    record Amendment(
            @Nullable List<ApplicationBody.@Nullable Member> crew,
            @Nullable List<@Nullable String> via) {

        @Nullable
        List<ApplicationForm.CrewMember> crewForm() {
            return crew == null ? null : ApplicationBody.crewForm(crew);
        }

        @Nullable
        List<String> viaForm() {
            return via == null ? null : ApplicationBody.viaForm("via", via);
        }
    }

    @PostMapping("/api/v1/passes/{number}/amend")
    @PreAuthorize("hasAnyRole('FIRM', 'OPERATOR')")
    ResponseEntity<Object> amend(@PathVariable String number, @RequestBody Amendment body, Caller caller) {
        var pass = PassNumbers.read(number);
        var now = clock.instant();
        var crew = body.crewForm();
        var via = body.viaForm();
        var findings = drafting.amendment(crew, via, now);
        if (!findings.isEmpty()) {
            return invalid(findings).response();
        }
        var wish = new ChangePass.Amend(
                crew == null ? null : seal.seal(crew),
                via == null ? null : via.stream().map(PlaceCode::new).toList());
        return switch (changing.change(List.of(pass), wish, actor(caller), now).getFirst()) {
            case ChangeResult.Changed changed ->
                ResponseEntity.ok(passes.of(changed.pass().number()));
            case ChangeResult.Refused refused ->
                passes.refused(refused.refusal()).response();
        };
    }

    private static Actor actor(Caller caller) {
        if (!caller.hasRole("OPERATOR")) {
            return new Actor(caller.subject(), caller.username(), caller.name(), null);
        }
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
