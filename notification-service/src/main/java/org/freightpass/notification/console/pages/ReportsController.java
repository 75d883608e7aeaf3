package org.freightpass.notification.console.pages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult.Done;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.Person;
import org.freightpass.notification.reports.ReadingReports;
import org.freightpass.notification.reports.ReadingReports.Reader;
import org.freightpass.notification.reports.ReportSource.By;
import org.freightpass.notification.reports.ReportsRule;
import org.freightpass.webkit.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What reporters wrote whose alerts joined in a case. A part of its own, loaded once: the rest of the case does not wait
 * for another service, and is looked at again and again while nobody reads anew.
 */
@Controller
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class ReportsController {
    private final HandlingCases handling;
    private final ReadingReports reports;
    private final Clock clock;

    ReportsController(HandlingCases handling, ReadingReports reports, Clock clock) {
        this.handling = handling;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/console/cases/{number}/reports")
    String reports(@PathVariable String number, Model model, Caller caller) {
        Person person = ConsoleController.person(caller);
        CaseNumber.read(number)
                .flatMap(read -> handling.read(read, person))
                .ifPresent(found -> read(found, person, model, caller));
        return "console/reports :: reports";
    }

    private void read(Done found, Person person, Model model, Caller caller) {
        CaseNumber number = found.hotlineCase().number();
        List<UUID> alerts = handling.alerts(number, person, null, ReportsRule.MOST).orElse(List.of()).stream()
                .flatMap(alert -> id(alert.alertId()).stream())
                .toList();
        Reader reader =
                new Reader(caller.subject(), caller.roles(), !caller.lines().isEmpty());
        model.addAttribute("reading", reports.read(reader, By.ALERT, alerts, clock.instant()));
        model.addAttribute("back", "/console?case=" + number.value());
        model.addAttribute("number", number.value());
        model.addAttribute("all", found.hotlineCase().alerts());
    }

    /** Ids are text; an alert of checkpoint-service has a UUID. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }
}
