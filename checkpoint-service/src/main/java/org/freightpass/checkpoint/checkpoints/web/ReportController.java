package org.freightpass.checkpoint.checkpoints.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.checkpoints.Keeper;
import org.freightpass.checkpoint.checkpoints.KeepingRegister;
import org.freightpass.checkpoint.checkpoints.ReadingReports;
import org.freightpass.checkpoint.checkpoints.ReadingReports.Reader;
import org.freightpass.checkpoint.checkpoints.ReportResult;
import org.freightpass.checkpoint.checkpoints.Reports;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of checkpoints that should not be there: made by anybody, read by those who judge them. */
@RestController
@RequestMapping("/api/v1/checkpoints/reports")
class ReportController {
    private static final String READERS = "hasAnyRole('AGENT', 'SUPERVISOR', 'OPERATOR')";
    private static final int MOST_AT_ONCE = 50;

    private final KeepingRegister register;
    private final ReadingReports reports;
    private final Clock clock;

    ReportController(KeepingRegister register, ReadingReports reports, Clock clock) {
        this.register = register;
        this.reports = reports;
        this.clock = clock;
    }

    /** That somebody has read a report. */
    record ReadingAnswer(String by, Instant at) {}

    /** Several reports, newest first. */
    record ReportAnswers(List<ReportAnswer> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeepingRegister.Reported report(@RequestBody RegisterReading.NewReport body, Caller caller) {
        return register.report(new RegisterReading().report(body, caller), clock.instant());
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<?> one(@PathVariable UUID id, Caller caller) {
        return switch (reports.one(id, reader(caller), clock.instant())) {
            case ReportResult.Read read ->
                confidential(ReportAnswer.of(read.reports().getFirst()));
            case ReportResult.Refused refused ->
                RegisterProblems.of(refused.rule()).response();
            case ReportResult.Unknown unknown -> unknown().response();
        };
    }

    /** Those with these ids, and those that raised these alerts. */
    @GetMapping
    @PreAuthorize(READERS)
    ResponseEntity<?> several(
            @RequestParam(required = false) @Nullable List<UUID> id,
            @RequestParam(required = false) @Nullable List<UUID> alert,
            Caller caller) {
        List<UUID> ids = id == null ? List.of() : id;
        List<UUID> alerts = alert == null ? List.of() : alert;
        if (ids.size() + alerts.size() > MOST_AT_ONCE) {
            return Problem.of(CommonProblem.FIELD_INVALID)
                    .field(ids.isEmpty() ? "alert" : "id")
                    .detail("Ask for " + MOST_AT_ONCE + " reports at a time at most.")
                    .response();
        }
        return switch (reports.several(ids, alerts, reader(caller), clock.instant())) {
            case ReportResult.Read read ->
                confidential(new ReportAnswers(
                        read.reports().stream().map(ReportAnswer::of).toList()));
            case ReportResult.Refused refused ->
                RegisterProblems.of(refused.rule()).response();
            case ReportResult.Unknown unknown -> unknown().response();
        };
    }

    @GetMapping("/{id}/readings")
    @PreAuthorize("hasRole('ADMIN')")
    Page<ReadingAnswer> readings(@PathVariable UUID id, PageRequest page) {
        long before = page.start().map(cursor -> cursor.part(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        var rows = reports.readings(id, before, page.fetch())
                .orElseThrow(() -> unknown().exception());
        return Page.of(rows, page, (Reports.Reading row) -> Cursor.of(row.serial()))
                .map(row -> new ReadingAnswer(row.by(), row.at()));
    }

    /** Another hotline's client is an agent without a line; it passes calls on and judges nothing. */
    private static Reader reader(Caller caller) {
        boolean judges = caller.hasRole("SUPERVISOR")
                || (caller.hasRole("AGENT") && !caller.lines().isEmpty());
        return new Reader(caller.username(), judges ? new Keeper.Everywhere() : keeper(caller));
    }

    private static Keeper keeper(Caller caller) {
        return caller.hasRole("OPERATOR") ? Keepers.of(caller) : new Keeper.Nowhere();
    }

    private static <T> ResponseEntity<T> confidential(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Problem unknown() {
        return Problem.of(CheckpointProblem.REPORT_UNKNOWN).field("id");
    }
}
