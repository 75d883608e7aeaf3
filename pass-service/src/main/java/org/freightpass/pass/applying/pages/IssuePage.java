package org.freightpass.pass.applying.pages;

import java.time.Clock;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * For people who come in person: an operator fills in one page, the pass is issued at once and printed. What was sent
 * twice is refused the second time, because the vehicle has its pass by then.
 */
@Controller
@PreAuthorize("hasRole('OPERATOR')")
class IssuePage {
    private static final String CREDIT_CODE = "creditCode";
    private final SubmittingApplications submitting;
    private final Firms firms;
    private final Passes passes;
    private final FaultTexts texts;
    private final Clock clock;

    IssuePage(SubmittingApplications submitting, Firms firms, Passes passes, FaultTexts texts, Clock clock) {
        this.submitting = submitting;
        this.firms = firms;
        this.passes = passes;
        this.texts = texts;
        this.clock = clock;
    }

    /** A pass that was issued before this page opened; its number as people type it, and as addresses hold it. */
    record Issued(String number, String id, String plate) {}

    @GetMapping("/desk/issue")
    String form(@RequestParam(required = false) @Nullable String issued, Caller caller, Model model, Locale locale) {
        fill(Fields.of(Fields.empty(null, clock.instant())), Map.of(), "", model, locale);
        model.addAttribute("issued", issued(issued, caller).orElse(null));
        return "applying/issue";
    }

    @PostMapping("/desk/issue")
    ModelAndView issue(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var code = typed.getOrDefault(CREDIT_CODE, "").strip();
        var firm = CreditCode.read(code).good().flatMap(firms::findByCreditCode);
        if (!code.isEmpty() && firm.isEmpty()) {
            return again(typed, Map.of(CREDIT_CODE, texts.of("desk.issue.no-firm", locale)), "", model, locale);
        }
        var desk = Reviewers.desk(caller);
        try {
            return switch (submitted(typed, firm, desk, caller)) {
                case ApplyingResult.Done(var application, var findings) ->
                    new ModelAndView("redirect:/desk/issue?issued=" + application.passNumber());
                case ApplyingResult.Invalid(var findings) ->
                    again(typed, texts.of(findings, locale), "", model, locale);
                case ApplyingResult.Refused r ->
                    again(typed, Map.of(), texts.of("desk.issue.elsewhere", locale), model, locale);
            };
        } catch (ConcurrentModificationException raced) {
            return again(typed, Map.of(), texts.of("reviewing.raced", locale), model, locale);
        }
    }

    private ApplyingResult submitted(Map<String, String> typed, Optional<Firm> firm, Desk desk, Caller caller) {
        var fields = new LinkedHashMap<>(typed);
        fields.remove("firmId");
        firm.ifPresent(found -> fields.put("firmId", found.id().toString()));
        var now = clock.instant();
        return submitting.atDesk(
                new Applicant(caller.subject(), caller.username(), caller.name()),
                new Surroundings.Desk(desk.department(), desk.division()),
                Fields.form(fields, Fields.empty(null, now)),
                now);
    }

    private ModelAndView again(
            Map<String, String> typed, Map<String, String> faults, String notice, Model model, Locale locale) {
        fill(typed, faults, notice, model, locale);
        return new ModelAndView("applying/issue", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(
            Map<String, String> values, Map<String, String> faults, String notice, Model model, Locale locale) {
        var categories = new LinkedHashMap<String, String>();
        categories.put("", texts.of("applying.choose", locale));
        categories.putAll(StartController.categories(locale));
        var colours = new LinkedHashMap<String, String>();
        Arrays.stream(PlateColour.values())
                .forEach(each -> colours.put(each.name(), StartController.english(locale) ? each.en() : each.zh()));
        model.addAttribute("values", values);
        model.addAttribute("faults", faults);
        model.addAttribute("notice", notice);
        model.addAttribute("categories", categories);
        model.addAttribute("colours", colours);
        model.addAttribute("crewSize", Fields.CREW);
    }

    /** RV-04: a pass of another desk is not shown. */
    private Optional<Issued> issued(@Nullable String number, Caller caller) {
        var desk = Reviewers.desk(caller);
        return Optional.ofNullable(number)
                .flatMap(text -> PassNumber.read(text).good())
                .flatMap(passes::find)
                .filter(pass -> desk.reaches(
                        new Desk(pass.issuer().department(), pass.issuer().division())))
                .map(IssuePage::issued);
    }

    private static Issued issued(Pass pass) {
        return new Issued(
                PassNumbers.typed(pass.number()),
                pass.number().value(),
                pass.plate().value());
    }
}
