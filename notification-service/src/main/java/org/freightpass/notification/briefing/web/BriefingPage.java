package org.freightpass.notification.briefing.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.Wording;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.BriefingRule;
import org.freightpass.notification.briefing.Briefings;
import org.freightpass.notification.briefing.Figure;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The briefing as a page that prints. */
@Controller
@RequestMapping("/briefings")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN', 'OPERATOR')")
class BriefingPage {
    private final Briefings briefings;
    private final Wording wording;
    private final Clock clock;

    BriefingPage(Briefings briefings, Wording wording, Clock clock) {
        this.briefings = briefings;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String today(@RequestParam @Nullable LocalDate date) {
        return "redirect:/briefings/" + (date == null ? BriefingRule.dayOf(clock.instant()) : date);
    }

    @GetMapping("/{date}")
    String show(@PathVariable LocalDate date, Model model) {
        model.addAttribute("briefing", found(date));
        model.addAttribute("figures", Figure.values());
        return "briefing/briefing";
    }

    @GetMapping("/{date}/csv")
    ResponseEntity<byte[]> csv(@PathVariable LocalDate date) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("briefing-" + date + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(BriefingCsv.of(found(date), wording).getBytes(StandardCharsets.UTF_8));
    }

    private Briefing found(LocalDate date) {
        return briefings
                .of(date, clock.instant())
                .orElseThrow(
                        () -> Problem.of(NotificationProblem.BRIEFING_FUTURE).exception());
    }
}
