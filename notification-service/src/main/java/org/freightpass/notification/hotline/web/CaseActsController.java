package org.freightpass.notification.hotline.web;

import java.time.Clock;
import org.freightpass.notification.Wording;
import org.freightpass.notification.hotline.CaseAct;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.Person;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What agents and supervisors do with a case; each answer shows the case with its whole log. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class CaseActsController {
    private final HandlingCases handling;
    private final Persons persons;
    private final Wording wording;
    private final Clock clock;

    CaseActsController(HandlingCases handling, Persons persons, Wording wording, Clock clock) {
        this.handling = handling;
        this.persons = persons;
        this.wording = wording;
        this.clock = clock;
    }

    /** To whom a case is handed. */
    record Assignment(@Nullable String to, Assignee.@Nullable Party party) {}

    /** What is written down. */
    record Note(@Nullable String text) {}

    /** How a case ended. */
    record Resolution(@Nullable Outcome outcome, @Nullable String text) {}

    /** Why a case is taken up again. */
    record Reopening(@Nullable String reason) {}

    @PostMapping("/acknowledge")
    ResponseEntity<CaseResponse> acknowledge(@PathVariable String number, Caller caller) {
        return act(number, new CaseAct.Acknowledge(), caller);
    }

    @PostMapping("/assign")
    ResponseEntity<CaseResponse> assign(@PathVariable String number, @RequestBody Assignment body, Caller caller) {
        return act(number, new CaseAct.Assign(Assignees.read(body.party(), body.to())), caller);
    }

    @PostMapping("/note")
    ResponseEntity<CaseResponse> note(@PathVariable String number, @RequestBody Note body, Caller caller) {
        return act(number, new CaseAct.Note(text("text", body.text(), NewCase.LONGEST_TEXT)), caller);
    }

    /** What the caller has been told. */
    @PostMapping("/answer")
    ResponseEntity<CaseResponse> answer(@PathVariable String number, @RequestBody Note body, Caller caller) {
        return act(number, new CaseAct.Answer(text("text", body.text(), NewCase.LONGEST_TEXT)), caller);
    }

    /** What the caller has been asked. */
    @PostMapping("/ask")
    ResponseEntity<CaseResponse> ask(@PathVariable String number, @RequestBody Note body, Caller caller) {
        return act(number, new CaseAct.Ask(text("text", body.text(), NewCase.LONGEST_TEXT)), caller);
    }

    /** What the caller has answered. */
    @PostMapping("/reply")
    ResponseEntity<CaseResponse> reply(@PathVariable String number, @RequestBody Note body, Caller caller) {
        return act(number, new CaseAct.Reply(text("text", body.text(), NewCase.LONGEST_TEXT)), caller);
    }

    @PostMapping("/resolve")
    ResponseEntity<CaseResponse> resolve(@PathVariable String number, @RequestBody Resolution body, Caller caller) {
        Fields fields = new Fields();
        Outcome outcome = fields.required("outcome", body.outcome(), Outcome.UNFOUNDED);
        String text = fields.text("text", body.text(), NewCase.LONGEST_TEXT);
        fields.check();
        return act(number, new CaseAct.Resolve(outcome, text), caller);
    }

    @PostMapping("/close")
    ResponseEntity<CaseResponse> close(@PathVariable String number, Caller caller) {
        return act(number, new CaseAct.Close(), caller);
    }

    @PostMapping("/reopen")
    ResponseEntity<CaseResponse> reopen(@PathVariable String number, @RequestBody Reopening body, Caller caller) {
        return act(number, new CaseAct.Reopen(text("reason", body.reason(), NewCase.LONGEST_TEXT)), caller);
    }

    private static String text(String field, @Nullable String value, int longest) {
        Fields fields = new Fields();
        String read = fields.text(field, value, longest);
        fields.check();
        return read;
    }

    private ResponseEntity<CaseResponse> act(String number, CaseAct act, Caller caller) {
        CaseNumber read = CaseNumber.read(number)
                .orElseThrow(() -> CasesController.unknown(number).exception());
        Person person = persons.of(caller);
        return switch (handling.handle(read, act, person, clock.instant())) {
            case CaseResult.Refused refused ->
                HotlineProblems.of(refused.refusal(), refused.detail()).response();
            case CaseResult.Done done ->
                ResponseEntity.ok(
                        CasesController.response(handling.read(read, person).orElse(done), person, wording));
        };
    }
}
