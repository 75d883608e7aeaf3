package org.freightpass.pass.glancing.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.Csv;
import org.freightpass.pass.Places;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Glance;
import org.freightpass.pass.glancing.GlanceRule;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A day with the one before beside it. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'SUPERVISOR', 'ADMIN')")
class DayPages {
    private final Days days;
    private final MessageSource texts;
    private final Say say;
    private final Clock clock;

    DayPages(Days days, MessageSource texts, Say say, Clock clock) {
        this.days = days;
        this.texts = texts;
        this.say = say;
        this.clock = clock;
    }

    /** A figure in words; {@code key} of its name. */
    record Figure(String key, String today, String before) {}

    @GetMapping("/desk/day")
    String day(@RequestParam(defaultValue = "") String day, Caller caller, Model model, Locale locale) {
        var now = clock.instant();
        var shown = GlanceRule.shown(read(day), now);
        var scope = scope(caller);
        var today = days.of(shown, scope);
        var before = days.of(shown.minusDays(1), scope);
        model.addAttribute("day", shown);
        model.addAttribute("now", shown.equals(GlanceRule.day(now)));
        model.addAttribute("desk", desk(scope, locale));
        model.addAttribute("figures", figures(today, before));
        model.addAttribute("hours", Bars.hours(today.hours(), before.hours()));
        model.addAttribute("departments", Bars.of(today.issued(), before.issued(), each -> name(each, locale)));
        model.addAttribute("goods", Bars.of(today.goods(), before.goods(), each -> name(each, locale)));
        model.addAttribute("reasons", Bars.of(today.reasons(), before.reasons(), each -> reason(each, locale)));
        return "glancing/day";
    }

    @GetMapping("/desk/day.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String day, Caller caller) {
        var shown = GlanceRule.shown(read(day), clock.instant());
        var scope = scope(caller);
        var rows = figures(days.of(shown, scope), days.of(shown.minusDays(1), scope));
        var text = new StringBuilder(Csv.MARK)
                .append(Csv.line(
                        Stream.of("figure", shown.toString(), shown.minusDays(1).toString())));
        rows.forEach(row -> text.append(Csv.line(Stream.of(row.key(), row.today(), row.before()))));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"day-" + shown + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Figure> figures(Glance today, Glance before) {
        return List.of(
                figure("submitted", today.submitted(), before.submitted()),
                figure("reviewed", today.reviewed(), before.reviewed()),
                figure("automatic", today.automatic(), before.automatic()),
                figure("returned", today.ended(Glance.Ending.RETURNED), before.ended(Glance.Ending.RETURNED)),
                figure("rejected", today.ended(Glance.Ending.REJECTED), before.ended(Glance.Ending.REJECTED)),
                new Figure(
                        "median",
                        took(today.times().median()),
                        took(before.times().median())),
                new Figure(
                        "ninetieth",
                        took(today.times().ninetieth()),
                        took(before.times().ninetieth())),
                figure("late", today.times().late(), before.times().late()),
                figure("passes", today.passes(), before.passes()));
    }

    private static Figure figure(String key, int today, int before) {
        return new Figure(key, String.valueOf(today), String.valueOf(before));
    }

    private String took(@Nullable Duration duration) {
        return duration == null ? "—" : say.amount(duration);
    }

    private String reason(String code, Locale locale) {
        return Objects.requireNonNull(texts.getMessage("glancing.reason." + code, null, code, locale));
    }

    /** GL-03. */
    private static Days.Scope scope(Caller caller) {
        if (caller.hasRole("ADMIN") || caller.hasRole("SUPERVISOR")) {
            return new Days.Scope(null, null);
        }
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Days.Scope(department.get(), division.get());
    }

    private String desk(Days.Scope scope, Locale locale) {
        var department = scope.department();
        var division = scope.division();
        return department == null || division == null
                ? texts.getMessage("glancing.all", null, locale)
                : Places.name(division) + (english(locale) ? ", " + department.en() : department.zh());
    }

    private static @Nullable LocalDate read(String day) {
        try {
            return day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String name(Department department, Locale locale) {
        return english(locale) ? department.en() : department.zh();
    }

    private static String name(GoodsCategory goods, Locale locale) {
        return english(locale) ? goods.en() : goods.zh();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
