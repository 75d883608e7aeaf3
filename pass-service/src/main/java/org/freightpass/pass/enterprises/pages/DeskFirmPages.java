package org.freightpass.pass.enterprises.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.Places;
import org.freightpass.pass.enterprises.Actor;
import org.freightpass.pass.enterprises.EnterpriseRefusal;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.enterprises.Standing;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An office's firms: those that wait for its word first; each is confirmed or suspended where it is read. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class DeskFirmPages {
    private static final String ADDRESS = "/desk/firms";
    private static final String ANY = "ANY";
    private static final List<String> STANDINGS = List.of("PENDING", "CONFIRMED", "SUSPENDED", ANY);
    private static final int SHOWN = 50;
    private static final int MOST_IN_FILE = 10_000;
    private final KeepingFirms keeping;
    private final Firms firms;
    private final MessageSource texts;
    private final Say say;
    private final Clock clock;

    DeskFirmPages(KeepingFirms keeping, Firms firms, MessageSource texts, Say say, Clock clock) {
        this.keeping = keeping;
        this.firms = firms;
        this.texts = texts;
        this.say = say;
        this.clock = clock;
    }

    /** A firm with the name of its county. */
    record Shown(Firm firm, String place) {}

    @GetMapping(ADDRESS)
    String list(@RequestParam Map<String, String> typed, Caller caller, Model model) {
        fill(typed, Map.of(), caller, model);
        return "enterprises/desk";
    }

    @PostMapping(ADDRESS + "/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller) {
        return answer(keeping.confirm(new FirmId(id), actor(caller), clock.instant()), id, typed);
    }

    /** Its passes stay as they are; whoever reads the trail sees why. */
    @PostMapping(ADDRESS + "/{id}/suspend")
    ModelAndView suspend(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        String reason = typed.getOrDefault("reason", "").strip();
        if (reason.isEmpty()) {
            String field = "reason-" + id;
            fill(typed, Map.of(field, texts.getMessage("firms.fault.reason", null, locale)), caller, model);
            return new ModelAndView("enterprises/desk", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(keeping.suspend(new FirmId(id), reason, actor(caller), clock.instant()), id, typed);
    }

    /** Where a refused form was shown. */
    @GetMapping(ADDRESS + "/{id}/suspend")
    String formOfItsOwn() {
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> typed, Caller caller) {
        return CsvFile.of(
                "firms",
                List.of("name", "credit_code", "standing", "division", "contact", "telephone", "registered_at"),
                found(typed, caller, MOST_IN_FILE).stream().map(this::cells));
    }

    private Stream<String> cells(Firm firm) {
        return Stream.of(
                firm.name(),
                firm.creditCode().value(),
                firm.standing().name(),
                firm.division().value(),
                firm.contact().name(),
                firm.contact().telephone(),
                say.exact(firm.registeredAt()));
    }

    /** A firm that somebody else changed at this moment is shown as it is now. */
    private static ModelAndView answer(FirmResult result, UUID id, Map<String, String> typed) {
        if (result instanceof FirmResult.Refused(var reasons)
                && reasons.stream().anyMatch(reason -> reason.kind() != EnterpriseRefusal.Kind.CHANGED_MEANWHILE)) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        return new ModelAndView("redirect:%s?standing=%s&was=%s".formatted(ADDRESS, standing(typed), id));
    }

    private void fill(Map<String, String> typed, Map<String, String> faults, Caller caller, Model model) {
        List<Firm> found = found(typed, caller, SHOWN + 1);
        model.addAttribute(
                "firms", found.stream().limit(SHOWN).map(DeskFirmPages::shown).toList());
        model.addAttribute("after", found.size() > SHOWN ? found.get(SHOWN - 1).id() : null);
        model.addAttribute("standing", standing(typed));
        model.addAttribute("standings", STANDINGS);
        model.addAttribute("q", text(typed));
        model.addAttribute("faults", faults);
        model.addAttribute("values", typed);
        model.addAttribute(
                "was",
                id(typed.get("was"))
                        .flatMap(firms::find)
                        .filter(firm -> covers(caller, firm))
                        .orElse(null));
    }

    /** In the order of registration; what is searched for is found whatever its standing. */
    private List<Firm> found(Map<String, String> typed, Caller caller, int limit) {
        String text = text(typed);
        if (!text.isEmpty()) {
            return CreditCode.read(text)
                    .good()
                    .map(code -> firms.findByCreditCode(code).stream().toList())
                    .orElseGet(() -> firms.named(text, limit))
                    .stream()
                    .filter(firm -> covers(caller, firm))
                    .toList();
        }
        Standing wanted = standing(typed).equals(ANY) ? null : Standing.valueOf(standing(typed));
        return firms.page(wanted, scope(caller), id(typed.get("after")).orElse(null), limit);
    }

    private static Shown shown(Firm firm) {
        return new Shown(firm, Places.name(firm.division()));
    }

    private static String standing(Map<String, String> typed) {
        String asked = typed.getOrDefault("standing", "");
        return STANDINGS.contains(asked) ? asked : Standing.PENDING.name();
    }

    private static String text(Map<String, String> typed) {
        return typed.getOrDefault("q", "").strip();
    }

    private static Optional<FirmId> id(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(UUID::fromString).map(FirmId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean covers(Caller caller, Firm firm) {
        DivisionCode scope = scope(caller);
        return scope == null || scope.covers(firm.division());
    }

    private static @Nullable DivisionCode scope(Caller caller) {
        return caller.hasRole("ADMIN")
                ? null
                : DivisionCode.read(caller.division())
                        .good()
                        .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                                .detail("Your account names no division.")
                                .exception());
    }

    private static Actor actor(Caller caller) {
        Person person = new Person(caller.subject(), caller.username());
        DivisionCode scope = scope(caller);
        Actor.Capacity capacity = scope == null ? Actor.Capacity.ADMIN : Actor.Capacity.OPERATOR;
        return new Actor(person, caller.name(), capacity, scope);
    }
}
