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

/** Test points: anyone reads them and asks for the next, keepers enter and change them. */
@RestController
@RequestMapping("/api/v1/roads/test-points")
class TestPointController {
    private static final String KEEPERS = "hasAnyRole('OPERATOR', 'ADMIN')";

    private final RoadDesk desk;

    TestPointController(RoadDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<RoadAnswers.TestPointAnswer> find(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Boolean past,
            PageRequest page) {
        return desk.page(RoadEntry.Subject.TEST_POINT, division, past, page, TestPointController::answer);
    }

    @PostMapping
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.TestPointAnswer> enter(@RequestBody RoadRequests.NewTestPoint body, Caller caller) {
        return desk.enter(new RoadReading().testPoint(body), caller, TestPointController::answer);
    }

    @PutMapping("/{code}")
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.TestPointAnswer> change(
            @PathVariable String code, @RequestBody RoadRequests.NewTestPoint body, Caller caller) {
        var reading = new RoadReading();
        return desk.change(
                code, reading.version(body.version()), reading.testPoint(body), caller, TestPointController::answer);
    }

    private static RoadAnswers.TestPointAnswer answer(RoadEntry entry) {
        return RoadAnswers.TestPointAnswer.of((RoadEntry.TestPoint) entry, null);
    }
}
