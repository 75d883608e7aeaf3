package org.freightpass.pass.glancing.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.Places;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Entry;
import org.freightpass.pass.glancing.Figure;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of a day as files. */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'SUPERVISOR', 'ADMIN')")
class DayFiles {
    private static final int MOST = 100_000;

    private final Days days;
    private final DayTables tables;
    private final Clock clock;

    DayFiles(Days days, DayTables tables, Clock clock) {
        this.days = days;
        this.tables = tables;
        this.clock = clock;
    }

    /** A table of the page by its name; the figures where none is named. */
    @GetMapping("/desk/day.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "figures") String table,
            Caller caller,
            Locale locale) {
        var shown = DayScope.day(day, clock.instant());
        var before = shown.minusDays(1);
        var scope = DayScope.of(caller);
        var today = days.of(shown, scope);
        if (table.equals("checkpoints")) {
            return CsvFile.of(
                    "checkpoints-" + shown,
                    List.of("checkpoint", "name", "county", "inspections", "waited median", "waited 90%"),
                    tables.checkpoints(today).stream()
                            .map(each -> Stream.of(
                                    each.code(),
                                    each.name(),
                                    each.county(),
                                    "" + each.inspections(),
                                    each.median(),
                                    each.ninetieth())));
        }
        var earlier = days.of(before, scope);
        var heads = List.of(table.equals("figures") ? "figure" : table, shown.toString(), before.toString());
        if (table.equals("figures")) {
            return CsvFile.of(
                    "day-" + shown,
                    heads,
                    tables.figures(today, earlier).stream()
                            .map(line -> Stream.of(line.key(), line.today(), line.before())));
        }
        var bars = tables.bars(today, earlier, locale).get(table);
        if (bars == null) {
            throw Problem.of(CommonProblem.NOT_FOUND).exception();
        }
        return CsvFile.of(
                table + "-" + shown,
                heads,
                bars.rows().stream().map(bar -> Stream.of(bar.text(), "" + bar.count(), "" + bar.before())));
    }

    /** What a figure counts. */
    @GetMapping("/desk/day/{figure:[a-z]+}.csv")
    ResponseEntity<byte[]> list(
            @PathVariable("figure") String name, @RequestParam(defaultValue = "") String day, Caller caller) {
        Figure figure = DayScope.figure(name);
        LocalDate shown = DayScope.day(day, clock.instant());
        List<Entry> entries = days.behind(figure, shown, DayScope.of(caller), MOST);
        return CsvFile.of(
                figure.key() + "-" + shown,
                List.of("plate", "goods", "origin", "destination", "status", "at", "minutes", "pass"),
                entries.stream()
                        .map(entry -> Stream.of(
                                entry.plate(),
                                entry.goods().name(),
                                Places.name(entry.origin()),
                                Places.name(entry.destination()),
                                entry.status(),
                                entry.at().toString(),
                                minutes(entry),
                                text(entry.pass()))));
    }

    private static String minutes(Entry entry) {
        var taken = entry.taken();
        return taken == null ? "" : "" + taken.toMinutes();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
