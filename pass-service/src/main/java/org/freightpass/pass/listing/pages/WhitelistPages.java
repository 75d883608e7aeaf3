package org.freightpass.pass.listing.pages;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.listing.AddToWhitelist;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.pass.listing.KeepingWhitelist;
import org.freightpass.pass.listing.ListingResult;
import org.freightpass.pass.listing.ListingRule;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.listing.WhitelistEntry;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Enterprises whose applications are approved automatically: found, listed, ended. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class WhitelistPages {
    static final int SHOWN = 50;
    private static final int MOST_IN_FILE = 10_000;
    private final KeepingWhitelist keeping;
    private final Whitelist whitelist;
    private final Register register;
    private final MessageSource texts;
    private final WhitelistRows rows;
    private final Clock clock;

    WhitelistPages(
            KeepingWhitelist keeping,
            Whitelist whitelist,
            Register register,
            MessageSource texts,
            WhitelistRows rows,
            Clock clock) {
        this.keeping = keeping;
        this.whitelist = whitelist;
        this.register = register;
        this.texts = texts;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/desk/registers")
    String start() {
        return "redirect:/desk/registers/whitelist";
    }

    @GetMapping("/desk/registers/whitelist")
    String list(@RequestParam MultiValueMap<String, String> typed, Caller caller, Model model, Locale locale) {
        fill(typed, Map.of(), Register.keeper(caller), model, locale);
        return "listing/whitelist";
    }

    @PostMapping("/desk/registers/whitelist")
    ModelAndView add(@RequestParam MultiValueMap<String, String> typed, Caller caller, Model model, Locale locale) {
        var keeper = Register.keeper(caller);
        Map<String, String> faults = new LinkedHashMap<>();
        List<Firm> meant = register.meant(text(typed, "firm"));
        if (meant.size() != 1) {
            faults.put("firm", fault(meant.isEmpty() ? "FIRM_UNKNOWN" : "FIRM_UNCLEAR", locale));
        }
        if (!Register.isDay(typed.getFirst("until"))) {
            faults.put("until", fault("DATE", locale));
        }
        if (faults.isEmpty()) {
            switch (keeping.add(wish(meant.getFirst(), typed), keeper, clock.instant())) {
                case ListingResult.Done<WhitelistEntry> done -> {
                    return new ModelAndView(
                            "redirect:/desk/registers/whitelist/" + done.entry().id());
                }
                case ListingResult.Refused<WhitelistEntry> refused ->
                    faults.put(
                            refused.field() == null ? "firm" : refused.field().replace("firmId", "firm"),
                            fault(refused.kind().name(), locale));
            }
        }
        fill(typed, faults, keeper, model, locale);
        return new ModelAndView("listing/whitelist", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/desk/registers/whitelist/{id}")
    String one(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        var keeper = Register.keeper(caller);
        WhitelistEntry entry = whitelist
                .find(id)
                .filter(found -> ListingRule.mayKeep(keeper, found.division()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        model.addAttribute("shown", rows.of(List.of(entry), locale).getFirst());
        model.addAttribute("history", register.history(id, keeper));
        return "listing/white";
    }

    @PostMapping("/desk/registers/whitelist/{id}/end")
    String end(@PathVariable UUID id, Caller caller) {
        return switch (keeping.remove(id, Register.keeper(caller), clock.instant())) {
            case ListingResult.Done<WhitelistEntry> d -> "redirect:/desk/registers/whitelist/" + id;
            case ListingResult.Refused<WhitelistEntry> r ->
                throw Problem.of(CommonProblem.NOT_FOUND).exception();
        };
    }

    @GetMapping("/desk/registers/whitelist.csv")
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> typed, Caller caller, Locale locale) {
        var found = whitelist.newest(query(typed, Register.keeper(caller)), null, MOST_IN_FILE);
        return rows.file(found, locale);
    }

    private void fill(
            MultiValueMap<String, String> typed,
            Map<String, String> faults,
            Keeper keeper,
            Model model,
            Locale locale) {
        List<WhitelistEntry> found =
                whitelist.newest(query(typed, keeper), Register.id(typed.getFirst("before")), SHOWN + 1);
        model.addAttribute("entries", rows.of(found.stream().limit(SHOWN).toList(), locale));
        model.addAttribute("more", found.size() > SHOWN ? found.get(SHOWN - 1).id() : null);
        model.addAttribute("values", typed.toSingleValueMap());
        model.addAttribute("chosen", typed.getOrDefault("goods", List.of()));
        model.addAttribute("faults", faults);
        Map<String, String> goods = new LinkedHashMap<>();
        Arrays.stream(GoodsCategory.values())
                .forEach(each -> goods.put(each.name(), Tables.english(locale) ? each.en() : each.zh()));
        model.addAttribute("categories", goods);
        model.addAttribute("tiers", Tables.choices(texts, locale, "listing.tier.", List.of("", "50", "500")));
        model.addAttribute("states", Tables.choices(texts, locale, "listing.state.", List.of("HOLDS", "OVER", "ANY")));
    }

    private Whitelist.Query query(MultiValueMap<String, String> typed, Keeper keeper) {
        String firm = text(typed, "q");
        String tier = text(typed, "size");
        return new Whitelist.Query(
                keeper.scope(),
                tier.matches("\\d{1,3}") ? Integer.valueOf(tier) : null,
                firm.isBlank() ? null : register.idsOf(firm),
                Register.holding(typed.toSingleValueMap()),
                clock.instant());
    }

    private static AddToWhitelist wish(Firm firm, MultiValueMap<String, String> typed) {
        String tier = text(typed, "tier");
        String liaison = text(typed, "liaison");
        Set<GoodsCategory> goods = typed.getOrDefault("goods", List.of()).stream()
                .flatMap(each -> GoodsCategory.read(each).good().stream())
                .collect(Collectors.toSet());
        return new AddToWhitelist(
                firm.id().value(),
                goods,
                tier.matches("\\d{1,3}") ? Integer.valueOf(tier) : null,
                liaison.isEmpty() ? null : liaison,
                null,
                Register.day(typed.getFirst("until"), 1));
    }

    private String fault(String code, Locale locale) {
        return texts.getMessage("listing.fault." + code, null, locale);
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        @Nullable String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
