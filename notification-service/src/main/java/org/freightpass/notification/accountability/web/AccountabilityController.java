package org.freightpass.notification.accountability.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.Wording;
import org.freightpass.notification.accountability.FollowingRemovals;
import org.freightpass.notification.accountability.FollowingRemovals.RemovalResult;
import org.freightpass.notification.accountability.FollowingRemovals.Shown;
import org.freightpass.notification.accountability.Removal;
import org.freightpass.notification.accountability.RemovalAct;
import org.freightpass.notification.accountability.Removals.Filter;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Unapproved checkpoints, and who is called to account for those that stood too long. */
@RestController
@RequestMapping("/api/v1/accountability")
class AccountabilityController {
    private static final String READERS = "hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN')";
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_UNIT = 100;

    private final FollowingRemovals removals;
    private final Wording wording;
    private final Clock clock;

    AccountabilityController(FollowingRemovals removals, Wording wording, Clock clock) {
        this.removals = removals;
        this.wording = wording;
        this.clock = clock;
    }

    /** Why something is so. */
    record Words(@Nullable String text) {}

    /** What was decided, by which unit it is to be done, and by when. */
    record Decision(
            @Nullable String text,
            @Nullable String unit,
            @Nullable Instant deadline) {}

    /** {@code overdue} true: cases of accountability only. */
    @GetMapping
    @PreAuthorize(READERS)
    Page<RemovalResponse> list(
            @RequestParam Removal.@Nullable Stage stage,
            @RequestParam @Nullable String county,
            @RequestParam @Nullable Boolean overdue,
            PageRequest page) {
        Instant before =
                page.start().map(cursor -> cursor.part(0, Instant::parse)).orElse(null);
        UUID id = page.start().map(cursor -> cursor.part(1, UUID::fromString)).orElse(null);
        List<Removal> found = removals.page(new Filter(stage, county(county), overdue, before, id, page.fetch()));
        return Page.of(found, page, last -> Cursor.of(last.openedAt(), last.id()))
                .map(RemovalResponse::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<RemovalResponse> show(@PathVariable UUID id) {
        return removals.find(id)
                .map(shown -> ResponseEntity.ok(response(shown)))
                .orElseGet(() -> unknown().response());
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<RemovalResponse> confirm(@PathVariable UUID id, @RequestBody Words body, Caller caller) {
        return act(id, new RemovalAct.Confirm(text("text", body.text(), LONGEST_TEXT)), caller);
    }

    @PostMapping("/{id}/dismiss")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<RemovalResponse> dismiss(@PathVariable UUID id, @RequestBody Words body, Caller caller) {
        return act(id, new RemovalAct.Dismiss(text("text", body.text(), LONGEST_TEXT)), caller);
    }

    @PostMapping("/{id}/decide")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ResponseEntity<RemovalResponse> decide(@PathVariable UUID id, @RequestBody Decision body, Caller caller) {
        String unit = body.unit() == null || body.unit().isBlank() ? null : text("unit", body.unit(), LONGEST_UNIT);
        return act(id, new RemovalAct.Decide(text("text", body.text(), LONGEST_TEXT), unit, body.deadline()), caller);
    }

    @PostMapping("/{id}/conclude")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ResponseEntity<RemovalResponse> conclude(@PathVariable UUID id, @RequestBody Words body, Caller caller) {
        return act(id, new RemovalAct.Conclude(text("text", body.text(), LONGEST_TEXT)), caller);
    }

    private ResponseEntity<RemovalResponse> act(UUID id, RemovalAct act, Caller caller) {
        return switch (removals.act(id, act, caller.username(), clock.instant())) {
            case RemovalResult.Done done -> ResponseEntity.ok(response(done.shown()));
            case RemovalResult.Unknown unknown -> unknown().response();
            case RemovalResult.NotNow notNow ->
                Problem.of(NotificationProblem.REMOVAL_NOT_READY)
                        .detail(notNow.text())
                        .with("rule", notNow.rule().id())
                        .response();
        };
    }

    private RemovalResponse response(Shown shown) {
        return RemovalResponse.of(shown, wording);
    }

    private static Problem unknown() {
        return Problem.of(NotificationProblem.REMOVAL_UNKNOWN).detail("There is no matter with this id.");
    }

    private static @Nullable String county(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return DivisionCode.read(text)
                .good()
                .map(DivisionCode::value)
                .orElseThrow(() -> invalid("county", "Give the six digits of a county."));
    }

    private static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field(field)
                    .detail("The field " + field + " is missing: fill it in.")
                    .exception();
        }
        String stripped = value.strip();
        if (stripped.length() > longest || stripped.indexOf('\0') >= 0) {
            throw invalid(field, "At most " + longest + " characters are possible here.");
        }
        return stripped;
    }

    private static RuntimeException invalid(String field, String text) {
        return Problem.of(CommonProblem.FIELD_INVALID).field(field).detail(text).exception();
    }
}
