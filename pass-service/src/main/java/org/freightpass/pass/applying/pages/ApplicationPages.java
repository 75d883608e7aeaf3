package org.freightpass.pass.applying.pages;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Places;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.pass.applying.SubmittingApplications;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of an application, and what became of one that was sent. A form always belongs to a draft that exists. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class ApplicationPages {
    private final DraftingApplications drafting;
    private final SubmittingApplications submitting;
    private final OwnFirms firms;
    private final Offers offers;
    private final FaultTexts texts;
    private final Clock clock;

    ApplicationPages(
            DraftingApplications drafting,
            SubmittingApplications submitting,
            OwnFirms firms,
            Offers offers,
            FaultTexts texts,
            Clock clock) {
        this.drafting = drafting;
        this.submitting = submitting;
        this.firms = firms;
        this.offers = offers;
        this.texts = texts;
        this.clock = clock;
    }

    /** A new draft; for what it was asked on the start page, as far as that was said. */
    @PostMapping("/applications")
    String begin(
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String goods,
            Caller caller) {
        var mine = firms.of(caller);
        var empty = Fields.empty(
                mine.isEmpty() ? null : UUID.fromString(mine.keySet().iterator().next()), clock.instant());
        Map<String, String> typed = new LinkedHashMap<>(Fields.of(empty));
        typed.values().removeIf(String::isEmpty);
        if (origin != null) {
            typed.put("route.origin", origin);
        }
        if (destination != null) {
            typed.put("route.destination", destination);
        }
        if (goods != null) {
            typed.put("goods.category", goods);
        }
        return edit(done(drafting.begin(of(caller), Fields.form(typed, empty), clock.instant()))
                .application());
    }

    @GetMapping("/applications/{id}")
    String one(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        Application application = find(id, caller).application();
        model.addAttribute("asked", Shown.of(application));
        model.addAttribute(
                "reasons",
                application.reasons().stream()
                        .map(reason -> texts.text(reason.code(), reason.text(), locale))
                        .toList());
        return "applying/one";
    }

    @GetMapping("/applications/{id}/edit")
    String form(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String check,
            Caller caller,
            Model model,
            Locale locale) {
        ApplyingResult.Done found = find(id, caller);
        Application application = found.application();
        if (!editable(application)) {
            return "redirect:/applications/" + id;
        }
        Map<String, String> faults = new LinkedHashMap<>();
        application
                .reasons()
                .forEach(reason -> faults.put(
                        reason.field() == null ? "route.origin" : reason.field(),
                        texts.text(reason.code(), reason.text(), locale)));
        if (check != null) {
            faults.putAll(texts.of(found.findings(), locale));
        }
        model.addAttribute("asked", Shown.of(application));
        model.addAttribute("values", Fields.of(application.form()));
        model.addAttribute("drawn", DrawnWay.of(application.form()));
        model.addAttribute("offered", offers.of(application, caller, StartController.english(locale)));
        model.addAttribute("faults", faults);
        model.addAttribute(
                "crewSize", Math.max(Fields.CREW, application.form().crew().size()));
        model.addAttribute("firms", firms.choices(caller, texts.of("applying.without-firm", locale)));
        model.addAttribute("colours", colours(locale));
        Map<String, String> categories = new LinkedHashMap<>();
        categories.put("", texts.of("applying.choose", locale));
        categories.putAll(StartController.categories(locale));
        model.addAttribute("categories", categories);
        return "applying/form";
    }

    @PostMapping("/applications/{id}/edit")
    String send(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false) @Nullable String use,
            Caller caller) {
        Application before = find(id, caller).application();
        if (!editable(before)) {
            return "redirect:/applications/" + id; // pressed twice: it is under way already
        }
        ApplicationForm form = Fields.form(typed, before.form());
        ApplicationForm wanted = use == null ? form : offers.taken(form, use, before, caller);
        Application after = done(drafting.change(of(caller), id, null, wanted, clock.instant()))
                .application();
        if (use != null) {
            return edit(after) + "#" + use.replaceFirst("^fleet-", "").replaceFirst(":.*", "");
        }
        if (!action.equals("submit")) {
            return "redirect:/applications/" + id;
        }
        return switch (submitting.submit(of(caller), id, after.version(), clock.instant())) {
            case ApplyingResult.Done sent -> "redirect:/applications/" + id;
            case ApplyingResult.Invalid invalid -> edit(after) + "?check=1";
            case ApplyingResult.Refused refused -> "redirect:/applications/" + id;
        };
    }

    /** Keeps what is typed while it is typed; the answer is parts of the page, the way drawn anew among them. */
    @PostMapping("/applications/{id}/save")
    String save(@PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller, Model model) {
        Application before = find(id, caller).application();
        ApplicationForm form = Fields.form(typed, before.form());
        if (editable(before)) {
            drafting.change(of(caller), id, null, form, clock.instant());
        }
        model.addAttribute("drawn", DrawnWay.of(form));
        model.addAttribute("at", clock.instant());
        return "applying/saved";
    }

    @PostMapping("/applications/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Caller caller) {
        drafting.withdraw(of(caller), id, null, clock.instant());
        return "redirect:/applications/" + id;
    }

    @PostMapping("/applications/{id}/copy")
    String copy(@PathVariable UUID id, Caller caller) {
        return edit(done(drafting.copy(of(caller), id, clock.instant())).application());
    }

    @PostMapping("/passes/{number}/renew")
    String renew(@PathVariable String number, Caller caller) {
        PassNumber read = PassNumbers.read("number", number);
        return edit(done(drafting.renew(of(caller), read, null, null, clock.instant()))
                .application());
    }

    private ApplyingResult.Done find(UUID id, Caller caller) {
        return done(drafting.find(of(caller), id, clock.instant()));
    }

    /** Somebody else's application looks like none. */
    private static ApplyingResult.Done done(ApplyingResult result) {
        if (result instanceof ApplyingResult.Done done) {
            return done;
        }
        throw Problem.of(CommonProblem.NOT_FOUND).exception();
    }

    private static boolean editable(Application application) {
        return application.amends() == null
                && (application.status() == Application.Status.DRAFT
                        || application.status() == Application.Status.RETURNED);
    }

    private static String edit(Application application) {
        return "redirect:/applications/" + application.id() + "/edit";
    }

    static Applicant of(Caller caller) {
        return new Applicant(caller.subject(), caller.username(), caller.name());
    }

    private static Map<String, String> colours(Locale locale) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(PlateColour.values())
                .forEach(each -> all.put(each.name(), StartController.english(locale) ? each.en() : each.zh()));
        return all;
    }

    static String route(Application application) {
        return Places.shown(application.form().route().origin()).replaceAll(" \\d+$", "") + " → "
                + Places.shown(application.form().route().destination()).replaceAll(" \\d+$", "");
    }
}
