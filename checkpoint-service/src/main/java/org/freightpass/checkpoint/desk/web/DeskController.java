package org.freightpass.checkpoint.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.desk.DeskApplication;
import org.freightpass.checkpoint.desk.DeskResult;
import org.freightpass.checkpoint.desk.DeskRule;
import org.freightpass.checkpoint.desk.IssuingOnTheSpot;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of a checkpoint: an officer issues a pass within the province on the spot. */
@RestController
@RequestMapping({"/api/v1/desk/passes", "/scan/api/v1/desk/passes"})
@PreAuthorize("hasRole('OFFICER')")
class DeskController {
    private final IssuingOnTheSpot issuing;
    private final DeskOfficers officers;
    private final Clock clock;

    DeskController(IssuingOnTheSpot issuing, DeskOfficers officers, Clock clock) {
        this.issuing = issuing;
        this.officers = officers;
        this.clock = clock;
    }

    /** How it stands; {@code text} says what to do next. */
    record DeskAnswer(
            UUID requestId,
            String checkpoint,
            String plate,
            DeskApplication.Status status,
            @Nullable String passNumber,
            @Nullable String code,
            String text,
            Instant askedAt,
            @Nullable Instant decidedAt) {
        static DeskAnswer of(DeskApplication application) {
            return new DeskAnswer(
                    application.id(),
                    application.checkpoint().value(),
                    application.plate(),
                    application.status(),
                    application.passNumber(),
                    application.code(),
                    words(application),
                    application.askedAt(),
                    application.decidedAt());
        }

        private static String words(DeskApplication application) {
            return switch (application.status()) {
                case KEPT -> DeskRule.GOES_ON.text();
                case ISSUED -> "The pass is issued.";
                case REFUSED -> application.text() == null ? "The pass is refused." : application.text();
            };
        }
    }

    @PostMapping
    ResponseEntity<DeskAnswer> issue(
            @RequestBody DeskReading.NewDeskPass body,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            Caller caller) {
        var asked = new DeskReading().application(body);
        var now = clock.instant();
        return switch (issuing.issue(asked, officers.of(caller, authorization, now), now)) {
            case DeskResult.Stands(var application) -> stands(application);
            case DeskResult.NotRetained no ->
                Problem.of(CheckpointProblem.CHECKPOINT_NOT_APPROVED)
                        .field("checkpoint")
                        .with("rule", DeskRule.RETAINED_HERE.id())
                        .response();
            case DeskResult.NotYours no ->
                Problem.of(CheckpointProblem.CHECKPOINT_NOT_YOURS)
                        .field("checkpoint")
                        .response();
            case DeskResult.AcrossTheBorder no ->
                Problem.of(CheckpointProblem.DESK_REFUSED)
                        .field("application.route")
                        .detail(DeskRule.WITHIN_PROVINCE.text())
                        .with("rule", DeskRule.WITHIN_PROVINCE.id())
                        .response();
            case DeskResult.IdTaken no ->
                Problem.of(CheckpointProblem.REQUEST_ID_REUSED)
                        .field("requestId")
                        .response();
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<DeskAnswer> find(
            @PathVariable UUID id,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            Caller caller) {
        return issuing.find(id, officers.of(caller, authorization, clock.instant()))
                .map(found -> ResponseEntity.ok(DeskAnswer.of(found)))
                .orElseGet(() -> Problem.of(CommonProblem.NOT_FOUND).field("id").response());
    }

    @GetMapping
    Page<DeskAnswer> at(
            @RequestParam String checkpoint,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            PageRequest page,
            Caller caller) {
        var faults = new Faults();
        var code = faults.optional("checkpoint", checkpoint, CheckpointCode::read);
        if (code == null) {
            throw faults.problem().exception();
        }
        if (!caller.checkpoints().contains(code.value())) {
            throw Problem.of(CheckpointProblem.CHECKPOINT_NOT_YOURS)
                    .field("checkpoint")
                    .exception();
        }
        var after = page.start().map(cursor -> cursor.part(0, UUID::fromString)).orElse(null);
        var rows = issuing.at(code, officers.of(caller, authorization, clock.instant()), after, page.fetch());
        return Page.of(rows, page, (DeskApplication row) -> Cursor.of(row.id())).map(DeskAnswer::of);
    }

    private static ResponseEntity<DeskAnswer> stands(DeskApplication application) {
        return switch (application.status()) {
            case ISSUED -> ResponseEntity.status(HttpStatus.CREATED).body(DeskAnswer.of(application));
            case KEPT -> ResponseEntity.accepted().body(DeskAnswer.of(application));
            case REFUSED ->
                Problem.of(CheckpointProblem.DESK_REFUSED)
                        .field("application")
                        .detail(DeskAnswer.of(application).text())
                        .with("reason", application.code())
                        .with("passNumber", application.passNumber())
                        .response();
        };
    }
}
