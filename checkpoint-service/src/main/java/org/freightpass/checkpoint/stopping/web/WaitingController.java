package org.freightpass.checkpoint.stopping.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.stopping.StoppingRule;
import org.freightpass.checkpoint.stopping.WaitingTimes;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long vehicles wait, for everybody to see: a known waiting time is what a driver can plan with. */
@RestController
class WaitingController {
    private static final int HOURS = 24;
    private static final int MOST_DAYS = 31;
    private static final int DAYS = 7;
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");

    private final WaitingTimes times;
    private final Clock clock;

    WaitingController(WaitingTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** Minutes from arrival to decision. */
    record Figures(Instant from, int vehicles, int median, int p90, int max) {
        static Figures of(WaitingTimes.Waited waited) {
            return new Figures(waited.from(), waited.vehicles(), waited.median(), waited.p90(), waited.max());
        }
    }

    /** Whole hours and, last, this one so far; whole days and, last, today so far. */
    record WaitingAnswer(String checkpoint, int aimMinutes, List<Figures> hours, List<Figures> days) {}

    /** A checkpoint in the last hour. */
    record RowAnswer(String checkpoint, int aimMinutes, Figures lastHour) {}

    @GetMapping("/api/v1/checkpoints/{code}/waiting")
    WaitingAnswer at(@PathVariable String code, @RequestParam(required = false) @Nullable Integer days) {
        var faults = new Faults();
        var checkpoint = faults.optional("code", code, CheckpointCode::read);
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            faults.invalid("days", "Ask for 1 to " + MOST_DAYS + " days.");
        }
        faults.throwAny();
        if (checkpoint == null) {
            throw faults.problem().exception();
        }
        var now = clock.instant();
        var firstHour = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS, ChronoUnit.HOURS);
        var firstDay = LocalDate.ofInstant(now, LOCAL).minusDays(days == null ? DAYS : days);
        var since = firstDay.atStartOfDay(LOCAL).toInstant();
        return new WaitingAnswer(
                checkpoint.value(),
                StoppingRule.AIM_MINUTES,
                figures(times.at(checkpoint, WaitingTimes.Slot.HOUR, firstHour, now)),
                figures(times.at(checkpoint, WaitingTimes.Slot.DAY, since, now)));
    }

    @GetMapping("/api/v1/checkpoints/waiting")
    Page<RowAnswer> all(@RequestParam(required = false) @Nullable String division, PageRequest page) {
        var faults = new Faults();
        var within = faults.optional("division", division, DivisionCode::read);
        faults.throwAny();
        var after =
                page.start().map(cursor -> cursor.part(0, CheckpointCode::new)).orElse(null);
        var since = clock.instant().minus(Duration.ofHours(1));
        return Page.of(
                        times.since(since, within, after, page.fetch()),
                        page,
                        (WaitingTimes.AtCheckpoint row) -> Cursor.of(row.checkpoint()))
                .map(row ->
                        new RowAnswer(row.checkpoint().value(), StoppingRule.AIM_MINUTES, Figures.of(row.waited())));
    }

    private static List<Figures> figures(List<WaitingTimes.Waited> waited) {
        return waited.stream().map(Figures::of).toList();
    }

    /** Waiting times are public, and a driver who is held has no account. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        PublicPaths stoppingPaths() {
            return PublicPaths.get("/api/v1/checkpoints/waiting", "/api/v1/checkpoints/*/waiting")
                    .and(HttpMethod.POST, "/api/v1/stops");
        }
    }
}
