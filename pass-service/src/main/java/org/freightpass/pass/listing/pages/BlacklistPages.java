package org.freightpass.pass.listing.pages;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.listing.AddToBlacklist;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.pass.listing.KeepingBlacklist;
import org.freightpass.pass.listing.ListingResult;
import org.freightpass.pass.listing.ListingRule;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
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

/** Firms, drivers and vehicles that get no pass: found, listed for a reason, lifted for a reason. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class BlacklistPages {
    private static final int SHOWN = 50;
    private static final int MOST_IN_FILE = 10_000;
    private final KeepingBlacklist keeping;
    private final Blacklist blacklist;
    private final Register register;
    private final MessageSource texts;
    private final BlacklistRows rows;
    private final Clock clock;

    BlacklistPages(
            KeepingBlacklist keeping,
            Blacklist blacklist,
            Register register,
            MessageSource texts,
            BlacklistRows rows,
            Clock clock) {
        this.keeping = keeping;
        this.blacklist = blacklist;
        this.register = register;
        this.texts = texts;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/desk/registers/blacklist")
    String list(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        fill(typed, Map.of(), Register.keeper(caller), model, locale);
        return "listing/blacklist";
    }

    @PostMapping("/desk/registers/blacklist")
    ModelAndView add(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var keeper = Register.keeper(caller);
        Map<String, String> faults = new LinkedHashMap<>();
        var kind = kind(typed.get("subject"));
        String value = value(kind, typed.getOrDefault("value", ""), faults, locale);
        if (kind == null) {
            faults.put("subject", fault("SUBJECT", locale));
        }
        if (!Register.isDay(typed.get("until"))) {
            faults.put("until", fault("DATE", locale));
        }
        if (kind != null && faults.isEmpty()) {
            var wish = new AddToBlacklist(kind, value, typed.get("reason"), Register.day(typed.get("until"), 1));
            switch (keeping.add(wish, keeper, clock.instant())) {
                case ListingResult.Done<BlacklistEntry> done -> {
                    return new ModelAndView(
                            "redirect:/desk/registers/blacklist/" + done.entry().id());
                }
                case ListingResult.Refused<BlacklistEntry> refused ->
                    faults.put(
                            Objects.requireNonNullElse(refused.field(), "value"),
                            fault(
                                    refused.kind() == ListingResult.Kind.VALUE_BAD
                                            ? "VALUE_BAD." + kind
                                            : refused.kind().name(),
                                    locale));
            }
        }
        fill(typed, faults, keeper, model, locale);
        return new ModelAndView("listing/blacklist", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/desk/registers/blacklist/{id}")
    String one(@PathVariable UUID id, Caller caller, Model model) {
        show(id, Register.keeper(caller), "", Map.of(), model);
        return "listing/black";
    }

    @PostMapping("/desk/registers/blacklist/{id}/lift")
    ModelAndView lift(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            Locale locale) {
        var keeper = Register.keeper(caller);
        return switch (keeping.lift(id, reason, keeper, clock.instant())) {
            case ListingResult.Done<BlacklistEntry> d -> new ModelAndView("redirect:/desk/registers/blacklist/" + id);
            case ListingResult.Refused<BlacklistEntry> refused -> {
                show(id, keeper, reason, Map.of("reason", fault(refused.kind().name(), locale)), model);
                yield new ModelAndView("listing/black", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @GetMapping("/desk/registers/blacklist.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> typed, Caller caller) {
        var found = blacklist.newest(query(typed, Register.keeper(caller)), null, MOST_IN_FILE);
        return rows.file(found);
    }

    private void show(UUID id, Keeper keeper, String reason, Map<String, String> faults, Model model) {
        var entry = blacklist
                .find(id)
                .filter(found -> ListingRule.mayKeep(keeper, found.division()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        model.addAttribute("shown", rows.of(List.of(entry)).getFirst());
        model.addAttribute("reason", reason);
        model.addAttribute("faults", faults);
        model.addAttribute("history", register.history(id, keeper));
    }

    private void fill(
            Map<String, String> typed, Map<String, String> faults, Keeper keeper, Model model, Locale locale) {
        List<BlacklistEntry> found =
                blacklist.newest(query(typed, keeper), Register.id(typed.get("before")), SHOWN + 1);
        model.addAttribute("entries", rows.of(found.stream().limit(SHOWN).toList()));
        model.addAttribute("more", found.size() > SHOWN ? found.get(SHOWN - 1).id() : null);
        model.addAttribute("values", typed);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "kinds", Tables.choices(texts, locale, "listing.kind.", List.of("", "VEHICLE", "DRIVER", "FIRM")));
        model.addAttribute(
                "subjects", Tables.choices(texts, locale, "listing.kind.", List.of("VEHICLE", "DRIVER", "FIRM")));
        model.addAttribute("states", Tables.choices(texts, locale, "listing.state.", List.of("HOLDS", "OVER", "ANY")));
    }

    /** A plate finds vehicles, two places the drivers whose number ends with them, anything else firms. */
    private Blacklist.Query query(Map<String, String> typed, Keeper keeper) {
        String asked = typed.getOrDefault("q", "").strip();
        String plate = Plate.read(asked).good().map(Plate::value).orElse("");
        var whom = asked.isEmpty()
                ? null
                : new Blacklist.Whom(
                        plate.isEmpty() ? register.idsOf(asked) : Set.of(),
                        plate,
                        asked.matches("\\d[\\dXx]") ? asked.toUpperCase(Locale.ROOT) : "");
        return new Blacklist.Query(
                keeper.scope(), kind(typed.get("kind")), whom, Register.holding(typed), clock.instant());
    }

    /** A firm is typed by its name too: then it has to be the only one. */
    private String value(BlacklistEntry.@Nullable Kind kind, String typed, Map<String, String> faults, Locale locale) {
        if (kind != BlacklistEntry.Kind.FIRM) {
            return typed;
        }
        List<Firm> meant = register.meant(typed);
        if (meant.size() > 1) {
            faults.put("value", fault("FIRM_UNCLEAR", locale));
        }
        return meant.size() == 1 ? meant.getFirst().id().toString() : typed;
    }

    private static BlacklistEntry.@Nullable Kind kind(@Nullable String typed) {
        return Arrays.stream(BlacklistEntry.Kind.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private String fault(String code, Locale locale) {
        return texts.getMessage("listing.fault." + code, null, locale);
    }
}
