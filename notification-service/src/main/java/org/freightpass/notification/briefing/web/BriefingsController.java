package org.freightpass.notification.briefing.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.Wording;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.BriefingRule;
import org.freightpass.notification.briefing.Briefings;
import org.freightpass.webkit.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The briefing of a day. */
@RestController
@RequestMapping("/api/v1/briefings")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN', 'OPERATOR')")
class BriefingsController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Briefings briefings;
    private final Wording wording;
    private final Clock clock;

    BriefingsController(Briefings briefings, Wording wording, Clock clock) {
        this.briefings = briefings;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping(path = "/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    Briefing json(@PathVariable LocalDate date) {
        return found(date);
    }

    @GetMapping(path = "/{date}", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable LocalDate date) {
        return csvFile(date);
    }

    /** The same for what cannot set a header, such as a link. */
    @GetMapping("/{date}.csv")
    ResponseEntity<byte[]> csvFile(@PathVariable LocalDate date) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("briefing-" + date + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(BriefingCsv.of(found(date), wording).getBytes(StandardCharsets.UTF_8));
    }

    private Briefing found(LocalDate date) {
        return briefings
                .of(date, clock.instant())
                .orElseThrow(() -> Problem.of(NotificationProblem.BRIEFING_FUTURE)
                        .field("date")
                        .detail("The day " + date + " has not begun.")
                        .with("rule", BriefingRule.FUTURE.id())
                        .exception());
    }
}
