package org.freightpass.pass.issuing.web;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.Reading;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads passes: a firm its own, an operator the desk's. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('FIRM', 'OPERATOR', 'SUPERVISOR', 'ADMIN')")
class PassesController {
    private final Passes passes;
    private final Holders holders;
    private final PassAnswers answers;
    private final Clock clock;

    PassesController(Passes passes, Holders holders, PassAnswers answers, Clock clock) {
        this.passes = passes;
        this.holders = holders;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/passes/{number}")
    PassResponse one(@PathVariable String number, Caller caller) {
        var pass = passes.find(PassNumbers.read("number", number))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("There is no pass with this number.")
                        .exception());
        if (!mayRead(pass, caller)) {
            throw Problem.of(CommonProblem.FORBIDDEN).exception();
        }
        return answers.of(pass);
    }

    @GetMapping("/passes")
    Page<PassResponse> list(
            @RequestParam(required = false) @Nullable String plate,
            @RequestParam(required = false) Pass.@Nullable Status state,
            @RequestParam(required = false) @Nullable UUID firmId,
            PageRequest page,
            Caller caller) {
        return page(plate, state, firmId, null, page, caller);
    }

    /** The passes issued from a fleet's file. */
    @GetMapping("/applications/bulk/{id}/passes")
    Page<PassResponse> ofFleet(@PathVariable UUID id, PageRequest page, Caller caller) {
        return page(null, null, null, id, page, caller);
    }

    private Page<PassResponse> page(
            @Nullable String plate,
            Pass.@Nullable Status state,
            @Nullable UUID firm,
            @Nullable UUID bulk,
            PageRequest page,
            Caller caller) {
        var actor = Callers.actor(caller);
        var query = new Passes.Query(
                plate == null ? null : plate(plate),
                state,
                firm,
                bulk,
                actor.subject(),
                firms(actor, caller),
                Callers.seesAll(caller) ? null : actor.desk(),
                clock.instant());
        var after = page.start().map(cursor -> cursor.part(0, text -> text)).orElse(null);
        return Page.of(
                        passes.page(query, after, page.fetch()),
                        page,
                        pass -> Cursor.of(pass.number().value()))
                .map(answers::of);
    }

    private @Nullable Set<UUID> firms(Actor actor, Caller caller) {
        return Callers.seesAll(caller) || actor.desk() != null ? null : holders.firmsOf(actor);
    }

    private boolean mayRead(Pass pass, Caller caller) {
        if (Callers.seesAll(caller)) {
            return true;
        }
        var actor = Callers.actor(caller);
        var desk = actor.desk();
        if (desk != null) {
            return desk.department() == pass.issuer().department()
                    && desk.division().covers(pass.issuer().division());
        }
        var firm = pass.holder().firm();
        return firm == null
                ? pass.holder().owner().equals(actor.subject())
                : holders.firmsOf(actor).contains(firm);
    }

    private static String plate(String text) {
        return switch (Plate.read(text)) {
            case Reading.Good<Plate> good -> good.value().value();
            case Reading.Bad<Plate> bad ->
                throw Problem.of(CommonProblem.FIELD_INVALID)
                        .field("plate")
                        .detail(bad.text())
                        .exception();
        };
    }
}
