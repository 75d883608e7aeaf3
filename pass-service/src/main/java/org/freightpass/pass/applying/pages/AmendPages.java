package org.freightpass.pass.applying.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.MaskedCrew;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Places;
import org.freightpass.pass.applying.AmendingPasses;
import org.freightpass.pass.applying.AmendingPasses.Wish;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.Registers.Holding;
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
import org.springframework.web.servlet.ModelAndView;

/** Another crew or other places on the way of a live pass: typed, shown beside what was before, then asked for. */
@Controller
@RequestMapping("/passes/{number}/amend")
@PreAuthorize("hasRole('FIRM')")
class AmendPages {
    private final AmendingPasses amending;
    private final FaultTexts texts;
    private final Clock clock;

    AmendPages(AmendingPasses amending, FaultTexts texts, Clock clock) {
        this.amending = amending;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked next: to look at the changes, to go back to the form, to send. */
    enum Action {
        CHECK,
        CHANGE,
        SEND
    }

    /** A part of the pass that is to be changed; {@code part} is the ending of its text's key. */
    record Change(String part, String before, String after) {}

    @GetMapping
    String form(@PathVariable String number, Caller caller, Model model) {
        Holding held = held(number, caller);
        fill(held, Fields.of(held.crew(), codes(held)), Map.of(), model);
        return "applying/amend";
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "CHECK") Action action,
            Caller caller,
            Model model,
            Locale locale) {
        Holding held = held(number, caller);
        Wish wish = wish(held, typed);
        return switch (action) {
            case CHANGE -> again(held, typed, Map.of(), model, HttpStatus.OK);
            case CHECK -> check(held, wish, typed, model, locale);
            case SEND -> send(held, wish, typed, caller, model, locale);
        };
    }

    private ModelAndView check(Holding held, Wish wish, Map<String, String> typed, Model model, Locale locale) {
        Map<String, String> faults =
                new LinkedHashMap<>(texts.of(amending.check(held.number(), wish, clock.instant()), locale));
        if (wish.crew() == null && wish.via() == null) {
            faults.put("route.via", texts.of("applying.amend.refused.AMENDS_NOTHING", locale));
        }
        if (!faults.isEmpty()) {
            return again(held, typed, faults, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        fill(held, typed, faults, model);
        model.addAttribute("changes", changes(held, wish));
        return new ModelAndView("applying/amend-check", model.asMap());
    }

    private ModelAndView send(
            Holding held, Wish wish, Map<String, String> typed, Caller caller, Model model, Locale locale) {
        return switch (amending.ask(ApplicationPages.of(caller), held.number(), wish, clock.instant())) {
            case ApplyingResult.Done(var asked, var findings) ->
                new ModelAndView(
                        asked.status() == Application.Status.APPROVED
                                ? "redirect:/passes/" + held.number().value()
                                : "redirect:/applications/" + asked.id());
            case ApplyingResult.Invalid(var findings) ->
                again(held, typed, texts.of(findings, locale), model, HttpStatus.UNPROCESSABLE_CONTENT);
            case ApplyingResult.Refused(var refusal) ->
                again(
                        held,
                        typed,
                        Map.of("route.via", texts.of("applying.amend.refused." + refusal, locale)),
                        model,
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView again(
            Holding held, Map<String, String> typed, Map<String, String> faults, Model model, HttpStatus status) {
        fill(held, typed, faults, model);
        return new ModelAndView("applying/amend", model.asMap(), status);
    }

    private static void fill(Holding held, Map<String, String> values, Map<String, String> faults, Model model) {
        model.addAttribute("number", held.number().value());
        model.addAttribute("typedNumber", PassNumbers.typed(held.number()));
        model.addAttribute("plate", held.pass().plate().value());
        model.addAttribute("values", values);
        model.addAttribute("faults", faults);
        model.addAttribute("crewSize", Math.max(Fields.CREW, held.crew().size()));
    }

    /** Only what differs from the pass is asked for. */
    private static Wish wish(Holding held, Map<String, String> typed) {
        List<CrewMember> crew = Fields.crew(typed, held.crew());
        List<String> via = Fields.via(typed);
        return new Wish(crew.equals(held.crew()) ? null : crew, via.equals(codes(held)) ? null : via);
    }

    private static List<Change> changes(Holding held, Wish wish) {
        List<Change> changes = new ArrayList<>();
        if (wish.crew() != null) {
            changes.add(new Change("crew", people(held.crew()), people(wish.crew())));
        }
        if (wish.via() != null) {
            changes.add(new Change("via", places(codes(held)), places(wish.via())));
        }
        return changes;
    }

    private static String people(List<CrewMember> crew) {
        return MaskedCrew.of(crew).stream()
                .map(member -> Stream.of(member.name(), member.documentNumber(), member.telephone())
                        .filter(AmendPages::said)
                        .collect(Collectors.joining(" · ")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean said(@Nullable String part) {
        return part != null && !part.isEmpty();
    }

    private static String places(List<String> codes) {
        return codes.stream().map(Places::shown).collect(Collectors.joining("\n"));
    }

    private static List<String> codes(Holding held) {
        return held.pass().via().stream().map(PlaceCode::value).toList();
    }

    /** Somebody else's pass, and one that has ended, looks like none. */
    private Holding held(String number, Caller caller) {
        PassNumber read = PassNumbers.read("number", number);
        return amending.amendable(ApplicationPages.of(caller), read, clock.instant())
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }
}
