package org.freightpass.checkpoint.roads.web;

import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is closed: anyone reads it, keepers enter and change it. */
@RestController
@RequestMapping("/api/v1/roads/closures")
class ClosureController {
    private static final String KEEPERS = "hasAnyRole('OPERATOR', 'ADMIN')";

    private final RoadDesk desk;

    ClosureController(RoadDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<RoadAnswers.ClosureAnswer> find(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Boolean past,
            PageRequest page) {
        return desk.page(RoadEntry.Subject.CLOSURE, division, past, page, ClosureController::answer);
    }

    @PostMapping
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.ClosureAnswer> enter(@RequestBody RoadRequests.NewClosure body, Caller caller) {
        return desk.enter(new RoadReading().closure(body), caller, ClosureController::answer);
    }

    @PutMapping("/{code}")
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.ClosureAnswer> change(
            @PathVariable String code, @RequestBody RoadRequests.NewClosure body, Caller caller) {
        var reading = new RoadReading();
        return desk.change(
                code, reading.version(body.version()), reading.closure(body), caller, ClosureController::answer);
    }

    private static RoadAnswers.ClosureAnswer answer(RoadEntry entry) {
        return RoadAnswers.ClosureAnswer.of((RoadEntry.Closure) entry);
    }
}
