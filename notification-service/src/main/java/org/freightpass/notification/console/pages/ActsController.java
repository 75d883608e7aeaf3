package org.freightpass.notification.console.pages;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.notification.Counties;
import org.freightpass.notification.evidence.EvidenceResult;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.hotline.CaseAct;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What an agent does with a case on the console; the answer is the case as it is now. */
@Controller
@RequestMapping("/console/cases/{number}")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class ActsController {
    private final HandlingCases handling;
    private final KeepingEvidence evidence;
    private final CaseViews views;
    private final Clock clock;

    ActsController(HandlingCases handling, KeepingEvidence evidence, CaseViews views, Clock clock) {
        this.handling = handling;
        this.evidence = evidence;
        this.views = views;
        this.clock = clock;
    }

    /** The buttons of a case. */
    enum Button {
        ACKNOWLEDGE,
        ANSWER,
        ASK,
        REPLY,
        NOTE,
        ASSIGN,
        RESOLVE,
        CLOSE,
        REOPEN
    }

    @PostMapping
    String act(
            @PathVariable String number,
            @RequestParam Button button,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Outcome outcome,
            Model model,
            Caller caller) {
        Map<String, String> faults = new HashMap<>();
        Optional<CaseNumber> read = CaseNumber.read(number);
        CaseAct act = act(button, text, to, outcome, faults);
        if (faults.isEmpty() && read.isPresent()) {
            var result = handling.handle(read.get(), act, ConsoleController.person(caller), clock.instant());
            if (result instanceof CaseResult.Refused refused) {
                faults.put("act-text", "console.refused." + refused.refusal().name());
            }
        }
        return show(read, faults, faults.isEmpty() ? "" : text, model, caller);
    }

    /** A file that the agent was sent otherwise, or has photographed. */
    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String give(@PathVariable String number, @RequestParam MultipartFile file, Model model, Caller caller)
            throws IOException {
        Map<String, String> faults = new HashMap<>();
        Optional<CaseNumber> read = CaseNumber.read(number)
                .filter(found ->
                        handling.read(found, ConsoleController.person(caller)).isPresent());
        if (read.isPresent()) {
            EvidenceResult result = evidence.give(
                    read.get().value(),
                    caller.username(),
                    file.getOriginalFilename(),
                    file.getBytes(),
                    clock.instant());
            if (result instanceof EvidenceResult.Refused refused) {
                faults.put("file", "evidence.fault." + refused.refusal());
            }
        }
        return show(read, faults, "", model, caller);
    }

    private String show(
            Optional<CaseNumber> number,
            Map<String, String> faults,
            @Nullable String text,
            Model model,
            Caller caller) {
        views.shown(number, handling, ConsoleController.person(caller), clock.instant())
                .ifPresent(view -> model.addAttribute("shown", view));
        model.addAttribute("faults", faults);
        model.addAttribute("text", text);
        return "console/case :: case";
    }

    private static CaseAct act(
            Button button,
            @Nullable String text,
            @Nullable String to,
            @Nullable Outcome outcome,
            Map<String, String> faults) {
        return switch (button) {
            case ACKNOWLEDGE -> new CaseAct.Acknowledge();
            case CLOSE -> new CaseAct.Close();
            case ASSIGN -> new CaseAct.Assign(assignee(to, faults));
            case ANSWER -> new CaseAct.Answer(words(text, faults));
            case ASK -> new CaseAct.Ask(words(text, faults));
            case REPLY -> new CaseAct.Reply(words(text, faults));
            case NOTE -> new CaseAct.Note(words(text, faults));
            case RESOLVE -> new CaseAct.Resolve(outcome == null ? Outcome.ADVICE_GIVEN : outcome, words(text, faults));
            case REOPEN -> new CaseAct.Reopen(words(text, faults));
        };
    }

    private static String words(@Nullable String text, Map<String, String> faults) {
        return Inputs.text("act-text", text, Inputs.LONGEST_TEXT, faults);
    }

    private static Assignee assignee(@Nullable String to, Map<String, String> faults) {
        String name = Inputs.text("act-to", to, Inputs.LONGEST_NAME, faults);
        if (Arrays.stream(Department.values()).anyMatch(known -> known.name().equals(name))) {
            return new Assignee(Assignee.Party.DEPARTMENT, name);
        }
        if (name.matches("[0-9]{6}")) {
            if (!Divisions.standard().exists(name)) {
                faults.put("act-to", "console.fault.county");
            }
            return new Assignee(Assignee.Party.COUNTY, name);
        }
        boolean liaison = name.startsWith("联络员") || name.startsWith("liaison ");
        Optional<DivisionCode> county =
                liaison ? Optional.empty() : Counties.read(name).good();
        if (county.isPresent()) {
            return new Assignee(Assignee.Party.COUNTY, county.get().value());
        }
        return new Assignee(liaison ? Assignee.Party.LIAISON : Assignee.Party.AGENT, name);
    }
}
