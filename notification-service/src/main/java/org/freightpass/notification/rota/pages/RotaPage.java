package org.freightpass.notification.rota.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Line;
import org.freightpass.notification.rota.KeepingRota;
import org.freightpass.notification.rota.KeepingRota.RotaResult;
import org.freightpass.notification.rota.Shift;
import org.freightpass.webkit.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who sits at which line until when, what the check before each shift has shown, and word for the next one. */
@Controller
@RequestMapping("/rota")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
class RotaPage {
    private static final Duration BACK = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int LONGEST_WORD = 2000;
    private static final String HERE = "redirect:/rota";

    private final KeepingRota rota;
    private final KeepingLines lines;
    private final Clock clock;

    RotaPage(KeepingRota rota, KeepingLines lines, Clock clock) {
        this.rota = rota;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Caller caller) {
        return page(caller, ShiftForm.next(clock.instant()), Map.of());
    }

    @PostMapping
    @PreAuthorize("hasRole('SUPERVISOR')")
    ModelAndView plan(@RequestParam Map<String, String> typed, Caller caller) {
        ShiftForm form = ShiftForm.typed(typed);
        Map<String, String> faults = new HashMap<>();
        Shift wanted = form.shift(faults);
        if (wanted != null && rota.plan(wanted, clock.instant()) instanceof RotaResult.Refused refused) {
            String field = refused.refusal().field();
            faults.put(field == null ? "line" : field, "rota.refused." + refused.refusal());
        }
        return faults.isEmpty() ? new ModelAndView(HERE) : page(caller, form, faults);
    }

    @PostMapping("/{id}/strike")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ModelAndView strike(@PathVariable UUID id, Caller caller) {
        return done(rota.strike(id.toString()), caller);
    }

    /** The agent, or the substitute, says that the line can be taken. */
    @PostMapping("/{id}/reached")
    @PreAuthorize("hasRole('AGENT')")
    ModelAndView reached(@PathVariable UUID id, Caller caller) {
        return done(rota.reached(id.toString(), caller.username(), clock.instant()), caller);
    }

    @PostMapping("/{id}/hand-over")
    @PreAuthorize("hasRole('AGENT')")
    ModelAndView handOver(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, Caller caller) {
        String word = text.replace('\0', ' ').strip();
        if (word.isEmpty()) {
            return new ModelAndView(HERE);
        }
        String kept = word.substring(0, Math.min(LONGEST_WORD, word.length()));
        return done(rota.handOver(id.toString(), caller.username(), kept), caller);
    }

    private ModelAndView done(RotaResult result, Caller caller) {
        return switch (result) {
            case RotaResult.Kept kept -> new ModelAndView(HERE);
            case RotaResult.Refused refused ->
                page(caller, ShiftForm.next(clock.instant()), Map.of("", "rota.refused." + refused.refusal()));
        };
    }

    private ModelAndView page(Caller caller, ShiftForm form, Map<String, String> faults) {
        Instant now = clock.instant();
        List<Shift> shifts = rota.within(now.minus(BACK), now.plus(AHEAD), null);
        List<Line> all = lines.all();
        ModelAndView page = new ModelAndView("rota/rota");
        page.addObject(
                "shifts",
                shifts.stream().map(shift -> ShiftRow.of(shift, caller)).toList());
        page.addObject("lines", all);
        page.addObject("agents", agents(shifts, all));
        page.addObject("plans", caller.hasRole("SUPERVISOR"));
        page.addObject("form", form);
        page.addObject("faults", faults);
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<String> agents(List<Shift> shifts, List<Line> lines) {
        Stream<String> planned = shifts.stream()
                .flatMap(shift -> Stream.concat(Stream.of(shift.agent()), Stream.ofNullable(shift.substitute())));
        Stream<String> attending = lines.stream().flatMap(line -> Stream.ofNullable(line.agent()));
        return Stream.concat(planned, attending).distinct().sorted().toList();
    }
}
