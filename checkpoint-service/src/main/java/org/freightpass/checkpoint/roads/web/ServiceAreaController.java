package org.freightpass.checkpoint.roads.web;

import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadsAhead;
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

/** Service areas: anyone reads them, keepers enter and change them. */
@RestController
@RequestMapping("/api/v1/roads/service-areas")
class ServiceAreaController {
    private static final String KEEPERS = "hasAnyRole('OPERATOR', 'ADMIN')";

    private final RoadDesk desk;
    private final RoadsAhead ahead;

    ServiceAreaController(RoadDesk desk, RoadsAhead ahead) {
        this.desk = desk;
        this.ahead = ahead;
    }

    @GetMapping
    Page<RoadAnswers.ServiceAreaAnswer> find(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Boolean past,
            PageRequest page) {
        return desk.page(RoadEntry.Subject.SERVICE_AREA, division, past, page, this::answer);
    }

    @PostMapping
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.ServiceAreaAnswer> enter(@RequestBody RoadRequests.NewServiceArea body, Caller caller) {
        return desk.enter(new RoadReading().serviceArea(body), caller, this::answer);
    }

    @PutMapping("/{code}")
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.ServiceAreaAnswer> change(
            @PathVariable String code, @RequestBody RoadRequests.NewServiceArea body, Caller caller) {
        var reading = new RoadReading();
        return desk.change(code, reading.version(body.version()), reading.serviceArea(body), caller, this::answer);
    }

    private RoadAnswers.ServiceAreaAnswer answer(RoadEntry entry) {
        var area = (RoadEntry.ServiceArea) entry;
        return RoadAnswers.ServiceAreaAnswer.of(area, ahead.isClosed(area, desk.now()));
    }
}
