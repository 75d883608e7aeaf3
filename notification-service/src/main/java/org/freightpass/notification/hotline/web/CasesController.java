package org.freightpass.notification.hotline.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.notification.Wording;
import org.freightpass.notification.clocks.CaseClock;
import org.freightpass.notification.clocks.Promise;
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult;
import org.freightpass.notification.hotline.CaseState.Status;
import org.freightpass.notification.hotline.Cases.Filter;
import org.freightpass.notification.hotline.Cases.JoinedAlert;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineRefusal;
import org.freightpass.notification.hotline.HotlineRule;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.hotline.Person;
import org.freightpass.webkit.Caller;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens, lists and shows cases. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesController {
    private static final String READERS = "hasAnyRole('FIRM', 'AGENT', 'SUPERVISOR', 'ADMIN')";

    private final OpeningCases opening;
    private final HandlingCases handling;
    private final RunningClocks clocks;
    private final Persons persons;
    private final Wording wording;
    private final Clock clock;

    CasesController(
            OpeningCases opening,
            HandlingCases handling,
            RunningClocks clocks,
            Persons persons,
            Wording wording,
            Clock clock) {
        this.opening = opening;
        this.handling = handling;
        this.clocks = clocks;
        this.persons = persons;
        this.wording = wording;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('FIRM', 'AGENT', 'SUPERVISOR')")
    ResponseEntity<CaseResponse> open(@RequestBody NewCase body, Caller caller) {
        Instant now = clock.instant();
        Matter matter = body.matter(now, caller);
        Person person = persons.of(caller);
        return switch (opening.fromCall(matter, body.callingParty(), body.origin(caller), person, now)) {
            case CaseResult.Refused refused ->
                HotlineProblems.of(refused.refusal(), refused.detail()).response();
            case CaseResult.Done done ->
                ResponseEntity.created(
                                URI.create("/api/v1/cases/" + done.hotlineCase().number()))
                        .body(response(done, person, wording));
        };
    }

    @GetMapping
    @PreAuthorize(READERS)
    Page<CaseResponse> list(
            @RequestParam @Nullable Integer line,
            @RequestParam @Nullable Status status,
            PageRequest page,
            Caller caller) {
        Person person = persons.of(caller);
        CaseNumber after =
                page.start().map(cursor -> cursor.part(0, CaseNumber::new)).orElse(null);
        LineNumber wanted = line == null ? null : LinesController.line(line);
        List<HotlineCase> found = handling.page(person, new Filter(wanted, status, after, page.fetch()));
        return Page.of(found, page, last -> Cursor.of(last.number()))
                .map(shown -> CaseResponse.of(shown, null, HotlineRule.seesCallingParty(person), wording));
    }

    @GetMapping("/{number}")
    @PreAuthorize(READERS)
    CaseResponse show(@PathVariable String number, Caller caller) {
        Person person = persons.of(caller);
        return CaseNumber.read(number)
                .flatMap(read -> handling.read(read, person))
                .map(done -> response(done, person, wording))
                .orElseThrow(() -> unknown(number).exception());
    }

    /** An alert that joined a case; where a service wrote its text, {@code saying} is the same as data. */
    record AlertResponse(
            String alertId,
            Instant raisedAt,
            String text,
            @Nullable Saying saying,
            @Nullable String plate,
            @Nullable String passNumber) {}

    private AlertResponse shown(JoinedAlert alert) {
        String text = wording.of(alert.text(), alert.saying());
        return new AlertResponse(
                alert.alertId(), alert.raisedAt(), text, alert.saying(), alert.plate(), alert.passNumber());
    }

    @GetMapping("/{number}/alerts")
    @PreAuthorize(READERS)
    Page<AlertResponse> alerts(@PathVariable String number, PageRequest page, Caller caller) {
        String after = page.start().map(cursor -> cursor.part(0, text -> text)).orElse(null);
        Person person = persons.of(caller);
        List<JoinedAlert> joined = CaseNumber.read(number)
                .flatMap(read -> handling.alerts(read, person, after, page.fetch()))
                .orElseThrow(() -> unknown(number).exception());
        return Page.of(joined, page, last -> Cursor.of(last.alertId())).map(this::shown);
    }

    /** One promise to the caller; {@code callsAt}: when the next one is called, if nothing is done. */
    record ClockResponse(
            Promise promise,
            CaseClock.State state,
            Instant due,
            int escalations,
            @Nullable Instant pausedAt,
            @Nullable Instant callsAt) {
        static ClockResponse of(CaseClock clock) {
            return new ClockResponse(
                    clock.promise(), clock.state(), clock.due(), clock.level(), clock.pausedAt(), clock.callsAt());
        }
    }

    @GetMapping("/{number}/clocks")
    @PreAuthorize(READERS)
    List<ClockResponse> clocks(@PathVariable String number, Caller caller) {
        CaseResponse shown = show(number, caller);
        return clocks.of(shown.number()).stream().map(ClockResponse::of).toList();
    }

    static CaseResponse response(CaseResult.Done done, Person person, Wording wording) {
        return CaseResponse.of(done.hotlineCase(), done.log(), HotlineRule.seesCallingParty(person), wording);
    }

    static Problem unknown(String number) {
        String shown = CaseNumber.read(number).map(CaseNumber::value).orElse("of this form");
        return HotlineProblems.of(HotlineRefusal.CASE_UNKNOWN, "There is no case " + shown + " among those you see.");
    }
}
