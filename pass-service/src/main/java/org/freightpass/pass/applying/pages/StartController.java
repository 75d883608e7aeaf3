package org.freightpass.pass.applying.pages;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.HotlineSettings;
import org.freightpass.pass.Places;
import org.freightpass.pass.applying.NeedCheck;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.pass.roads.WayAhead;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody starts: whether a pass is needed, before any form; and the rules in force. */
@Controller("homePage")
class StartController {
    private static final int SUGGESTED = 12;
    private final NeedCheck check;
    private final Regimes regimes;
    private final WayAhead way;
    private final FaultTexts texts;
    private final HotlineSettings hotline;
    private final Clock clock;

    StartController(
            NeedCheck check, Regimes regimes, WayAhead way, FaultTexts texts, HotlineSettings hotline, Clock clock) {
        this.hotline = hotline;
        this.texts = texts;
        this.check = check;
        this.regimes = regimes;
        this.way = way;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable String goods,
            Caller caller,
            Model model,
            Locale locale) {
        Optional<DivisionCode> from = Places.county(origin);
        Optional<DivisionCode> to = Places.county(destination);
        Optional<GoodsCategory> category = GoodsCategory.read(goods).good();
        Map<String, String> faults = new LinkedHashMap<>();
        boolean asked = origin != null || destination != null;
        if (asked && from.isEmpty()) {
            faults.put("origin", texts.of("start.fault.place", locale));
        }
        if (asked && to.isEmpty()) {
            faults.put("destination", texts.of("start.fault.place", locale));
        }
        if (asked && faults.isEmpty()) {
            answer(from.orElseThrow(), to.orElseThrow(), category.orElse(GoodsCategory.OTHER), model);
        }
        model.addAttribute("report", hotline.report());
        model.addAttribute("firm", caller.hasRole("FIRM"));
        model.addAttribute("operator", caller.hasRole("OPERATOR"));
        model.addAttribute("others", !caller.isAnonymous() && !caller.hasRole("FIRM"));
        model.addAttribute("faults", faults);
        model.addAttribute(
                "origin", from.map(DivisionCode::value).map(Places::shown).orElse(origin));
        model.addAttribute(
                "destination", to.map(DivisionCode::value).map(Places::shown).orElse(destination));
        model.addAttribute("goods", category.map(Enum::name).orElse(""));
        model.addAttribute("categories", categories(locale));
        return "applying/start";
    }

    /** Asks for a sign-in on the way, then answers once more what was asked, with the button to apply. */
    @GetMapping("/apply")
    String apply(@RequestParam Map<String, String> typed, RedirectAttributes asked) {
        typed.forEach(asked::addAttribute);
        return "redirect:/";
    }

    private void answer(DivisionCode from, DivisionCode to, GoodsCategory goods, Model model) {
        var now = clock.instant();
        NeedCheck.Need need = check.check(from, to, goods, Optional.empty(), now);
        var desk = need.desk();
        model.addAttribute("need", need);
        model.addAttribute(
                "office",
                desk == null
                        ? null
                        : Places.name(desk.division()) + desk.department().zh());
        model.addAttribute(
                "officeEn", desk == null ? null : desk.department().en() + ", " + Places.name(desk.division()));
        model.addAttribute("closures", way.closedOn(List.of(PlaceCode.of(from), PlaceCode.of(to)), now));
    }

    /** Suggestions while somebody types the name of a county. */
    @GetMapping("/places")
    String places(@RequestParam Map<String, String> typed, Model model) {
        String text = typed.values().stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        model.addAttribute(
                "places",
                Places.like(text, SUGGESTED).stream()
                        .map(code -> Places.shown(code.value()))
                        .toList());
        // Browsers leave out suggestions that do not hold what was typed, and pinyin is not in the name.
        model.addAttribute("typed", text.strip().chars().allMatch(letter -> letter < 0x250) ? text.strip() : "");
        return "applying/places";
    }

    @GetMapping("/rules")
    String rules(Model model) {
        var now = clock.instant();
        model.addAttribute(
                "regimes",
                regimes.all().stream()
                        .filter(regime -> regime.until() == null || now.isBefore(regime.until()))
                        .collect(Collectors.toMap(
                                regime -> List.of(regime.area(), now.isBefore(regime.from())),
                                regime -> regime,
                                StartController::longer,
                                LinkedHashMap::new))
                        .values()
                        .stream()
                        .map(regime -> new InForce(
                                Places.name(regime.area().division()), regime, !now.isBefore(regime.from())))
                        .toList());
        return "applying/rules";
    }

    /** An area may have several at once: people are told of the one that ends last. */
    private static Regimes.Regime longer(Regimes.Regime one, Regimes.Regime other) {
        return one.until() == null || (other.until() != null && one.until().isAfter(other.until())) ? one : other;
    }

    /** A regime with the name of its area. */
    record InForce(String area, Regimes.Regime regime, boolean begun) {}

    static Map<String, String> categories(Locale locale) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(GoodsCategory.values())
                .forEach(each -> all.put(each.name(), english(locale) ? each.en() : each.zh()));
        return all;
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
