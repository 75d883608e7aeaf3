package org.freightpass.pass.reviewing.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.reviewing.KeepingSeasons;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.pass.reviewing.Season;
import org.freightpass.pass.reviewing.Seasons;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The seasons that give goods priority (RV-16): operators see them, administrators set and end them. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class SeasonPages {
    private final Seasons seasons;
    private final KeepingSeasons keeping;
    private final MessageSource texts;
    private final Clock clock;

    SeasonPages(Seasons seasons, KeepingSeasons keeping, MessageSource texts, Clock clock) {
        this.seasons = seasons;
        this.keeping = keeping;
        this.texts = texts;
        this.clock = clock;
    }

    /** A season in words; its times as they were, for the form that ends it. */
    record Shown(Season season, String goods, boolean now) {}

    @GetMapping("/desk/seasons")
    String list(Caller caller, Model model, Locale locale) {
        fill(caller, Map.of(), Map.of(), model, locale);
        return "reviewing/seasons";
    }

    @PostMapping("/desk/seasons")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView set(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var now = clock.instant();
        var faults = new LinkedHashMap<String, String>();
        var goods = GoodsCategory.read(typed.get("goods")).good();
        var from = day(typed.get("from"), 0);
        var until = day(typed.get("until"), 1);
        if (goods.isEmpty()) {
            faults.put("goods", text("reviewing.seasons.fault.goods", locale));
        }
        if (from == null) {
            faults.put("from", text("reviewing.seasons.fault.day", locale));
        }
        if (until == null) {
            faults.put("until", text("reviewing.seasons.fault.day", locale));
        }
        if (goods.isPresent() && from != null && until != null) {
            // Whoever means today means from this moment on.
            var start = from.isBefore(now) && from.plusSeconds(24 * 3600).isAfter(now) ? now : from;
            keeping.set(new Season(goods.get(), start, until), by(caller), now)
                    .ifPresent(fault -> faults.put(
                            fault == KeepingSeasons.Fault.BACKWARD ? "from" : "until",
                            text("reviewing.seasons.fault." + fault, locale)));
        }
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/desk/seasons");
        }
        fill(caller, typed, faults, model, locale);
        return new ModelAndView("reviewing/seasons", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/desk/seasons/end")
    @PreAuthorize("hasRole('ADMIN')")
    String end(
            @RequestParam GoodsCategory goods, @RequestParam Instant from, @RequestParam Instant until, Caller caller) {
        keeping.end(new Season(goods, from, until), by(caller), clock.instant());
        return "redirect:/desk/seasons";
    }

    private void fill(
            Caller caller, Map<String, String> typed, Map<String, String> faults, Model model, Locale locale) {
        var now = clock.instant();
        var categories = new LinkedHashMap<String, String>();
        categories.put("", text("applying.choose", locale));
        Arrays.stream(GoodsCategory.values()).forEach(each -> categories.put(each.name(), name(each, locale)));
        model.addAttribute(
                "seasons",
                seasons.notOver(now).stream()
                        .map(season -> new Shown(season, name(season.goods(), locale), season.holds(now)))
                        .toList());
        model.addAttribute("admin", caller.hasRole("ADMIN"));
        model.addAttribute("operator", caller.hasRole("OPERATOR"));
        model.addAttribute("values", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("categories", categories);
    }

    private static String name(GoodsCategory goods, Locale locale) {
        return Queues.english(locale) ? goods.en() : goods.zh();
    }

    private static Reviewer by(Caller caller) {
        return new Reviewer(caller.subject(), caller.name(), null);
    }

    private static @Nullable Instant day(@Nullable String typed, int daysOn) {
        try {
            return typed == null
                    ? null
                    : LocalDate.parse(typed.strip())
                            .plusDays(daysOn)
                            .atStartOfDay(Say.ZONE)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String text(String key, Locale locale) {
        return String.valueOf(texts.getMessage(key, null, locale));
    }
}
