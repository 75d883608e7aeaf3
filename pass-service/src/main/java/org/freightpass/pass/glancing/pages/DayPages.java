package org.freightpass.pass.glancing.pages;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.Places;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Entry;
import org.freightpass.pass.glancing.Glance;
import org.freightpass.pass.glancing.GlanceRule;
import org.freightpass.pass.roads.Drawing;
import org.freightpass.webkit.Caller;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A day with the one before beside it, and what its figures count. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'SUPERVISOR', 'ADMIN')")
class DayPages {
    private static final int MOST_SHOWN = 200;

    private final Days days;
    private final DayTables tables;
    private final MessageSource texts;
    private final Clock clock;

    DayPages(Days days, DayTables tables, MessageSource texts, Clock clock) {
        this.days = days;
        this.tables = tables;
        this.texts = texts;
        this.clock = clock;
    }

    /** One of what a figure counts, in words. */
    record Row(Entry entry, String route, String goods) {}

    @GetMapping("/desk/day")
    String day(@RequestParam(defaultValue = "") String day, Caller caller, Model model, Locale locale) {
        var now = clock.instant();
        var shown = DayScope.day(day, now);
        var scope = DayScope.of(caller);
        var today = days.of(shown, scope);
        var before = days.of(shown.minusDays(1), scope);
        model.addAttribute("day", shown);
        model.addAttribute("now", shown.equals(GlanceRule.day(now)));
        model.addAttribute("desk", desk(scope, locale));
        model.addAttribute("figures", tables.figures(today, before));
        model.addAttribute("tables", tables.bars(today, before, locale));
        model.addAttribute("checkpoints", tables.checkpoints(today));
        model.addAttribute("drawing", Drawing.of(inspections(today), tables.places(today)));
        return "glancing/day";
    }

    /** What a figure counts. */
    @GetMapping("/desk/day/{figure:[a-z]+}")
    String list(
            @PathVariable("figure") String name,
            @RequestParam(defaultValue = "") String day,
            Caller caller,
            Model model,
            Locale locale) {
        var figure = DayScope.figure(name);
        var shown = DayScope.day(day, clock.instant());
        var scope = DayScope.of(caller);
        var entries = days.behind(figure, shown, scope, MOST_SHOWN + 1);
        model.addAttribute("day", shown);
        model.addAttribute("desk", desk(scope, locale));
        model.addAttribute("figure", figure.key());
        model.addAttribute("more", entries.size() > MOST_SHOWN);
        model.addAttribute("opens", caller.hasRole("OPERATOR"));
        model.addAttribute(
                "rows",
                entries.stream()
                        .limit(MOST_SHOWN)
                        .map(entry -> new Row(
                                entry,
                                Places.name(entry.origin()) + " → " + Places.name(entry.destination()),
                                english(locale)
                                        ? entry.goods().en()
                                        : entry.goods().zh()))
                        .toList());
        return "glancing/list";
    }

    private static Map<DivisionCode, Integer> inspections(Glance today) {
        return today.checkpoints().stream()
                .collect(Collectors.toMap(Glance.AtCheckpoint::county, Glance.AtCheckpoint::inspections, Integer::sum));
    }

    private String desk(Days.Scope scope, Locale locale) {
        var department = scope.department();
        var division = scope.division();
        return department == null || division == null
                ? texts.getMessage("glancing.all", null, locale)
                : Places.name(division) + (english(locale) ? ", " + department.en() : department.zh());
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
