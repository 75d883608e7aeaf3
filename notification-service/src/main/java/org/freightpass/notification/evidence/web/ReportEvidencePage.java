package org.freightpass.notification.evidence.web;

import java.io.IOException;
import java.time.Clock;
import org.freightpass.notification.evidence.EvidenceResult;
import org.freightpass.notification.evidence.EvidenceRule;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.Person;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a firm adds files to an appeal that it reported. */
@Controller
@RequestMapping("/report/{number}/evidence")
@PreAuthorize("hasRole('FIRM')")
class ReportEvidencePage {
    private final KeepingEvidence evidence;
    private final HandlingCases handling;
    private final Cases cases;
    private final Clock clock;

    ReportEvidencePage(KeepingEvidence evidence, HandlingCases handling, Cases cases, Clock clock) {
        this.evidence = evidence;
        this.handling = handling;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String number, Model model, Caller caller) {
        return page(appeal(number, caller), null, model);
    }

    @PostMapping
    ModelAndView give(@PathVariable String number, @RequestParam MultipartFile file, Model model, Caller caller)
            throws IOException {
        HotlineCase appeal = appeal(number, caller);
        String kept = appeal.number().value();
        EvidenceResult result =
                evidence.give(kept, caller.username(), file.getOriginalFilename(), file.getBytes(), clock.instant());
        return switch (result) {
            case EvidenceResult.Kept given -> new ModelAndView("redirect:/report/" + kept + "/evidence");
            case EvidenceResult.Refused refused -> {
                String fault = "evidence.fault." + refused.refusal();
                yield new ModelAndView(page(appeal, fault, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private String page(HotlineCase appeal, @Nullable String fault, Model model) {
        model.addAttribute("number", appeal.number().value());
        model.addAttribute("live", appeal.state().live());
        model.addAttribute("files", evidence.of(appeal.number().value()));
        model.addAttribute("fault", fault);
        return "report/evidence";
    }

    private HotlineCase appeal(String number, Caller caller) {
        Person person = Person.of(caller.username(), caller.roles(), caller.lines(), cases.firmsOf(caller.username()));
        return CaseNumber.read(number)
                .flatMap(read -> handling.read(read, person))
                .map(done -> done.hotlineCase())
                .filter(found -> EvidenceRule.takesFiles(found.matter().kind().name()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }
}
