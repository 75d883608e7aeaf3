package org.freightpass.notification.console.pages;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.notification.console.LookingOn;
import org.freightpass.notification.console.Watcher;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Person;
import org.freightpass.notification.knowing.Known;
import org.freightpass.notification.knowing.LookingUp;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agent's screen and its parts: the list, a case, and what is known. */
@Controller
@RequestMapping("/console")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class ConsoleController {
    private final LookingOn looking;
    private final HandlingCases handling;
    private final KeepingLines lines;
    private final LookingUp known;
    private final FollowingNotices notices;
    private final CaseViews views;
    private final Clock clock;

    ConsoleController(
            LookingOn looking,
            HandlingCases handling,
            KeepingLines lines,
            LookingUp known,
            FollowingNotices notices,
            CaseViews views,
            Clock clock) {
        this.looking = looking;
        this.handling = handling;
        this.lines = lines;
        this.known = known;
        this.notices = notices;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String console(@RequestParam(name = "case", required = false) @Nullable String number, Model model, Caller caller) {
        list(model, caller);
        model.addAttribute("undelivered", undelivered());
        if (number != null) {
            show(number, model, caller);
        }
        return "console/console";
    }

    @GetMapping("/cases")
    String cases(Model model, Caller caller) {
        list(model, caller);
        return "console/list :: list";
    }

    @GetMapping("/cases/{number}")
    String one(@PathVariable String number, Model model, Caller caller) {
        show(number, model, caller);
        return "console/case :: case";
    }

    /** What changes of a case while somebody types: all but the form. */
    @GetMapping("/cases/{number}/live")
    String live(@PathVariable String number, Model model, Caller caller) {
        show(number, model, caller);
        return "console/case :: live";
    }

    /** What is typed may be half a plate: nothing is known of it, and that is no fault. */
    @GetMapping("/known")
    String known(@RequestParam @Nullable String plate, @RequestParam @Nullable String passNumber, Model model) {
        Plate readPlate = plate == null ? null : Plate.read(plate).good().orElse(null);
        PassNumber readPass = passNumber == null
                ? null
                : TypedNumber.readNumber(passNumber).good().orElse(null);
        Known found = readPlate == null && readPass == null ? null : known.of(readPlate, readPass);
        model.addAttribute("known", found);
        return "console/known :: known";
    }

    @PostMapping("/duty")
    String duty(@RequestParam int line, @RequestParam(defaultValue = "false") boolean on, Caller caller) {
        lines.duty(Inputs.line(line), on ? caller.username() : null, person(caller), clock.instant());
        return "redirect:/console";
    }

    private int undelivered() {
        return notices.open().values().stream()
                .mapToInt(states -> states.getOrDefault(State.FAILED, 0))
                .sum();
    }

    private void list(Model model, Caller caller) {
        Watcher watcher = new Watcher(caller.username(), Set.copyOf(caller.lines()), caller.hasRole("SUPERVISOR"));
        model.addAttribute("cases", views.rows(looking.desk(watcher), caller.username(), clock.instant()));
        model.addAttribute(
                "lines",
                lines.all().stream()
                        .filter(line -> caller.lines().contains(line.number().toString()))
                        .toList());
        model.addAttribute("account", caller.username());
    }

    private void show(String number, Model model, Caller caller) {
        views.shown(CaseNumber.read(number), handling, person(caller), clock.instant())
                .ifPresent(view -> model.addAttribute("shown", view));
        model.addAttribute("faults", Map.of());
        model.addAttribute("text", "");
    }

    static Person person(Caller caller) {
        return Person.of(caller.username(), caller.roles(), caller.lines(), Set.of());
    }
}
