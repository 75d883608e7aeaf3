package org.freightpass.notification.accountability.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.accountability.AccountabilityRule;
import org.freightpass.notification.accountability.FollowingRemovals;
import org.freightpass.notification.accountability.FollowingRemovals.RemovalResult;
import org.freightpass.notification.accountability.Removal;
import org.freightpass.notification.accountability.Removal.Stage;
import org.freightpass.notification.accountability.RemovalAct;
import org.freightpass.notification.accountability.Removals.Filter;
import org.freightpass.notification.reports.ReadingReports;
import org.freightpass.notification.reports.ReadingReports.Reader;
import org.freightpass.notification.reports.ReportSource.By;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Unapproved checkpoints: which there are, and the chain of each from the first report to whoever answered for it. */
@Controller
@RequestMapping("/accountability")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class AccountabilityPages {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_UNIT = 100;

    private final FollowingRemovals removals;
    private final ReadingReports reports;
    private final Clock clock;

    AccountabilityPages(FollowingRemovals removals, ReadingReports reports, Clock clock) {
        this.removals = removals;
        this.reports = reports;
        this.clock = clock;
    }

    /** A matter with the place in words; {@code tone} of its stage. */
    record Row(Removal matter, String name, String place, String tone) {
        static Row of(Removal matter) {
            String county = Divisions.standard().fullName(new DivisionCode(matter.county()));
            String place = matter.road() == null ? county : county + " " + matter.road();
            return new Row(matter, matter.checkpoint() == null ? "" : matter.name(), place, tone(matter));
        }

        private static String tone(Removal matter) {
            return switch (matter.stage()) {
                case REPORTED -> "ASK";
                case CONFIRMED, ORDERED -> matter.overdueSince() == null ? "WAIT" : "BAD";
                case REMOVED -> "GOOD";
                case DISMISSED -> "OVER";
            };
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean overdue, PageRequest page) {
        Instant before =
                page.start().map(cursor -> cursor.part(0, Instant::parse)).orElse(null);
        UUID id = page.start().map(cursor -> cursor.part(1, UUID::fromString)).orElse(null);
        List<Removal> found = removals.page(new Filter(null, null, overdue ? true : null, before, id, page.fetch()));
        Page<Row> shown = Page.of(found, page, last -> Cursor.of(last.openedAt(), last.id()))
                .map(Row::of);
        ModelAndView view = new ModelAndView("accountability/list");
        view.addObject("rows", shown.items());
        view.addObject("next", shown.next());
        view.addObject("overdue", overdue);
        return view;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Caller caller) {
        return page(id, caller, "", null);
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ModelAndView confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Caller caller) {
        return act(id, new RemovalAct.Confirm(cut(text, LONGEST_TEXT)), caller);
    }

    @PostMapping("/{id}/dismiss")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ModelAndView dismiss(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Caller caller) {
        return act(id, new RemovalAct.Dismiss(cut(text, LONGEST_TEXT)), caller);
    }

    @PostMapping("/{id}/decide")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String deadline,
            Caller caller) {
        String named = cut(unit, LONGEST_UNIT);
        Instant by = time(deadline);
        return by == null && !deadline.isBlank()
                ? page(id, caller, text, "rota.fault.time")
                : act(id, new RemovalAct.Decide(cut(text, LONGEST_TEXT), named.isEmpty() ? null : named, by), caller);
    }

    @PostMapping("/{id}/conclude")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ModelAndView conclude(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Caller caller) {
        return act(id, new RemovalAct.Conclude(cut(text, LONGEST_TEXT)), caller);
    }

    private ModelAndView act(UUID id, RemovalAct act, Caller caller) {
        if (act.text().isEmpty()) {
            return page(id, caller, "", "accountability.fault.words");
        }
        return switch (removals.act(id, act, caller.username(), clock.instant())) {
            case RemovalResult.Done done -> new ModelAndView("redirect:/accountability/" + id);
            case RemovalResult.Unknown unknown -> throw unknown();
            case RemovalResult.NotNow notNow -> page(id, caller, act.text(), "accountability.fault." + notNow.rule());
        };
    }

    private ModelAndView page(UUID id, Caller caller, String text, @Nullable String fault) {
        FollowingRemovals.Shown shown = removals.find(id).orElseThrow(AccountabilityPages::unknown);
        Removal matter = shown.matter();
        boolean supervises = caller.hasRole("SUPERVISOR");
        ModelAndView view = new ModelAndView("accountability/one");
        view.addObject("row", Row.of(matter));
        view.addObject("chain", shown.chain());
        view.addObject("reading", reports.read(reader(caller), By.REPORT, shown.reports(), clock.instant()));
        view.addObject("back", "/accountability/" + id);
        view.addObject("judges", matter.stage() == Stage.REPORTED && (supervises || caller.hasRole("AGENT")));
        view.addObject("decides", supervises && AccountabilityRule.decides(matter));
        view.addObject("concludes", supervises && AccountabilityRule.concludes(matter));
        view.addObject("text", text);
        view.addObject("fault", fault);
        view.setStatus(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.subject(), caller.roles(), !caller.lines().isEmpty());
    }

    private static @Nullable Instant time(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(Say.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String cut(String typed, int longest) {
        String text = typed.replace('\0', ' ').strip();
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static RuntimeException unknown() {
        return Problem.of(NotificationProblem.REMOVAL_UNKNOWN)
                .detail("There is no matter with this id.")
                .exception();
    }
}
