package org.freightpass.notification.rota.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.rota.KeepingRota;
import org.freightpass.notification.rota.KeepingRota.RotaResult;
import org.freightpass.notification.rota.RotaRefusal;
import org.freightpass.notification.rota.Shift;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shifts: planned by supervisors, taken and handed over by agents. */
@RestController
@RequestMapping("/api/v1/rota")
class RotaController {
    private static final Duration SHOWN = Duration.ofDays(7);

    private final KeepingRota rota;
    private final Clock clock;

    RotaController(KeepingRota rota, Clock clock) {
        this.rota = rota;
        this.clock = clock;
    }

    /** Word for the next shift. */
    record HandOver(@Nullable String text) {}

    /** The shifts that share time with the range: by default a week from now. */
    @GetMapping
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')")
    List<Shift> list(
            @RequestParam @Nullable Integer line,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant until) {
        Instant start = from == null ? clock.instant() : from;
        Instant end = until == null ? start.plus(SHOWN) : until;
        if (!start.isBefore(end)) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field("until")
                    .detail("Give an end after the beginning.")
                    .exception();
        }
        return rota.within(start, end, line);
    }

    @PostMapping
    @PreAuthorize("hasRole('SUPERVISOR')")
    ResponseEntity<Shift> plan(@RequestBody NewShift body) {
        Shift wanted = body.shift(UUID.randomUUID().toString());
        return switch (rota.plan(wanted, clock.instant())) {
            case RotaResult.Refused refused -> problem(refused.refusal()).response();
            case RotaResult.Kept kept ->
                ResponseEntity.created(URI.create("/api/v1/rota/" + kept.shift().id()))
                        .body(kept.shift());
        };
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ResponseEntity<Shift> strike(@PathVariable UUID id) {
        return answer(rota.strike(id.toString()));
    }

    /** The agent, or the substitute, says that the line can be taken. */
    @PostMapping("/{id}/reached")
    @PreAuthorize("hasRole('AGENT')")
    ResponseEntity<Shift> reached(@PathVariable UUID id, Caller caller) {
        return answer(rota.reached(id.toString(), caller.username(), clock.instant()));
    }

    @PostMapping("/{id}/hand-over")
    @PreAuthorize("hasRole('AGENT')")
    ResponseEntity<Shift> handOver(@PathVariable UUID id, @RequestBody HandOver body, Caller caller) {
        String text = NewShift.text("text", body.text(), NewShift.LONGEST_TEXT);
        return answer(rota.handOver(id.toString(), caller.username(), text));
    }

    private static ResponseEntity<Shift> answer(RotaResult result) {
        return switch (result) {
            case RotaResult.Refused refused -> problem(refused.refusal()).response();
            case RotaResult.Kept kept -> ResponseEntity.ok(kept.shift());
        };
    }

    private static Problem problem(RotaRefusal refusal) {
        NotificationProblem code =
                switch (refusal) {
                    case SHIFT_LENGTH, SHIFT_PAST, OWN_SUBSTITUTE -> NotificationProblem.SHIFT_INVALID;
                    case LINE_HAS_SHIFT, AGENT_HAS_SHIFT -> NotificationProblem.SHIFT_TAKEN;
                    case SHIFT_UNKNOWN -> NotificationProblem.SHIFT_UNKNOWN;
                    case SHIFT_BEGUN, SHIFT_OVER -> NotificationProblem.SHIFT_BEGUN;
                    case SHIFT_NOT_YOURS -> NotificationProblem.SHIFT_NOT_YOURS;
                };
        return Problem.of(code)
                .field(refusal.field())
                .detail(refusal.text())
                .with("rule", refusal.rule().id());
    }
}
