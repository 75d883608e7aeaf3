package org.freightpass.notification.hotline.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.Counties;
import org.freightpass.notification.evidence.EvidenceRule;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.HotlineCase.Origin.Source;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Kind;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.notification.hotline.Person;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A firm, or a driver, says that a truck is held up; the pages of passes lead here with plate and number filled in. */
@Controller
@RequestMapping("/report")
@PreAuthorize("hasRole('FIRM')")
class ReportPage {
    private static final List<Kind> KINDS = List.of(
            Kind.BLOCKED_TRANSPORT,
            Kind.EXCESS_DEMAND,
            Kind.LONG_STOP,
            Kind.UNAPPROVED_CHECKPOINT,
            Kind.HEALTH_CODE_APPEAL,
            Kind.OTHER);

    private final OpeningCases opening;
    private final HandlingCases handling;
    private final KeepingLines lines;
    private final Cases cases;
    private final MessageSource texts;
    private final Clock clock;

    ReportPage(
            OpeningCases opening,
            HandlingCases handling,
            KeepingLines lines,
            Cases cases,
            MessageSource texts,
            Clock clock) {
        this.opening = opening;
        this.handling = handling;
        this.lines = lines;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String plate,
            @RequestParam(defaultValue = "") String passNumber,
            Model model,
            Locale locale) {
        fill(ReportForm.about(plate, passNumber, UUID.randomUUID().toString()), Map.of(), model, locale);
        return "report/form";
    }

    @PostMapping
    ModelAndView send(@ModelAttribute ReportForm form, Model model, Caller caller, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        Instant now = clock.instant();
        Matter matter = form.matter(now, faults);
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/report/" + open(matter, form, person(caller), now));
        }
        fill(form, faults, model, locale);
        return new ModelAndView("report/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{number}")
    String sent(@PathVariable String number, Model model, Caller caller) {
        HotlineCase opened = CaseNumber.read(number)
                .flatMap(read -> handling.read(read, person(caller)))
                .map(CaseResult.Done::hotlineCase)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        model.addAttribute("opened", opened);
        model.addAttribute(
                "takesFiles", EvidenceRule.takesFiles(opened.matter().kind().name()));
        model.addAttribute("telephone", telephone(opened).orElse(null));
        return "report/sent";
    }

    /**
     * A pass that is no firm's, a single driver's for one, cannot be tied to whoever reports: its number is then told in
     * the words, and nobody who is held up is turned away.
     */
    private CaseNumber open(Matter matter, ReportForm form, Person person, Instant now) {
        Origin origin = new Origin(Source.PAGE, form.formReference());
        CaseResult first = opening.fromCall(matter, form.callingParty(), origin, person, now);
        return switch (first) {
            case CaseResult.Done done -> done.hotlineCase().number();
            case CaseResult.Refused refused -> {
                CaseResult again = opening.fromCall(inWords(matter), form.callingParty(), origin, person, now);
                yield again instanceof CaseResult.Done done ? done.hotlineCase().number() : refused(refused);
            }
        };
    }

    private static CaseNumber refused(CaseResult.Refused refused) {
        throw Problem.of(CommonProblem.FORBIDDEN).detail(refused.detail()).exception();
    }

    private static Matter inWords(Matter matter) {
        return new Matter(
                matter.kind(),
                matter.occurredAt(),
                matter.county(),
                null,
                null,
                matter.plate(),
                null,
                null,
                matter.passNumber() + " " + matter.text(),
                matter.particulars());
    }

    private Optional<String> telephone(HotlineCase opened) {
        return lines.all().stream()
                .filter(line -> line.number().equals(opened.line()))
                .map(line -> line.areaCode() + "-" + line.telephone())
                .findFirst();
    }

    private Person person(Caller caller) {
        return Person.of(caller.username(), caller.roles(), caller.lines(), cases.firmsOf(caller.username()));
    }

    private void fill(ReportForm form, Map<String, String> faults, Model model, Locale locale) {
        Map<String, String> told = new LinkedHashMap<>();
        faults.forEach((field, key) -> told.put(field, texts.getMessage(key, null, locale)));
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind.name(), texts.getMessage("console.kind." + kind, null, locale)));
        Map<String, String> counties = new LinkedHashMap<>();
        counties.put("", texts.getMessage("report.elsewhere", null, locale));
        Counties.names().forEach((code, name) -> counties.put(code.value(), name));
        model.addAttribute("report", form);
        model.addAttribute("faults", told);
        model.addAttribute("kinds", kinds);
        model.addAttribute("counties", counties);
    }
}
