package org.freightpass.checkpoint.checkpoints.web;

import java.time.Clock;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.checkpoints.Checkpoint;
import org.freightpass.checkpoint.checkpoints.Checkpoints;
import org.freightpass.checkpoint.checkpoints.KeepingRegister;
import org.freightpass.contracts.DivisionCode;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/checkpoints")
class CheckpointController {
    private static final String KEEPERS = "hasAnyRole('OPERATOR', 'ADMIN')";

    private final KeepingRegister register;
    private final Clock clock;

    CheckpointController(KeepingRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    Page<CheckpointAnswer> find(
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) CheckpointAnswer.@Nullable Status status,
            PageRequest page) {
        var faults = new Faults();
        var division = faults.optional("county", county, DivisionCode::read);
        faults.throwAny();
        var after = page.start().map(cursor -> cursor.part(0, code -> code)).orElse(null);
        var rows = register.find(
                new Checkpoints.Search(division, status == null ? null : status.name(), after, page.fetch()));
        return Page.of(rows, page, (Checkpoint row) -> Cursor.of(row.code())).map(CheckpointAnswer::of);
    }

    @PostMapping
    @PreAuthorize(KEEPERS)
    ResponseEntity<CheckpointAnswer> register(@RequestBody RegisterReading.NewCheckpoint body, Caller caller) {
        var entry = new RegisterReading().checkpoint(body);
        return RegisterProblems.answer(
                register.register(entry, Keepers.of(caller), clock.instant()), HttpStatus.CREATED);
    }

    @PostMapping("/{code}/approve")
    @PreAuthorize(KEEPERS)
    ResponseEntity<CheckpointAnswer> approve(
            @PathVariable String code, @RequestBody RegisterReading.Approval body, Caller caller) {
        var reading = new RegisterReading();
        return RegisterProblems.answer(
                register.approve(reading.code(code), reading.approval(body), Keepers.of(caller), clock.instant()),
                HttpStatus.OK);
    }

    @PostMapping("/{code}/order-removal")
    @PreAuthorize(KEEPERS)
    ResponseEntity<CheckpointAnswer> orderRemoval(
            @PathVariable String code, @RequestBody RegisterReading.Order body, Caller caller) {
        var reading = new RegisterReading();
        return RegisterProblems.answer(
                register.orderRemoval(reading.code(code), reading.order(body), Keepers.of(caller), clock.instant()),
                HttpStatus.OK);
    }

    @PostMapping("/{code}/confirm-removal")
    @PreAuthorize(KEEPERS)
    ResponseEntity<CheckpointAnswer> confirmRemoval(
            @PathVariable String code, @RequestPart(required = false) @Nullable MultipartFile photo, Caller caller) {
        var confirmation = new KeepingRegister.Confirmation(
                new RegisterReading().code(code), PhotoReading.photo(photo), caller.username());
        return RegisterProblems.answer(
                register.confirmRemoval(confirmation, Keepers.of(caller), clock.instant()), HttpStatus.OK);
    }

    @GetMapping("/{code}/photo")
    @PreAuthorize(KEEPERS)
    ResponseEntity<byte[]> photo(@PathVariable String code, Caller caller) {
        var checkpoint = new RegisterReading().code(code);
        var keeper = Keepers.of(caller);
        if (!keeper.keeps(checkpoint.county())) {
            return Problem.of(CheckpointProblem.NOT_YOUR_DIVISION).field("code").response();
        }
        return register.photo(checkpoint, keeper)
                .map(PhotoReading::answer)
                .orElseGet(
                        () -> Problem.of(CommonProblem.NOT_FOUND).field("code").response());
    }
}
