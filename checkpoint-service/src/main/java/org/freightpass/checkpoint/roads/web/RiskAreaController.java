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

/** Areas of risk: anyone reads them, keepers enter and change them. */
@RestController
@RequestMapping("/api/v1/roads/risk-areas")
class RiskAreaController {
    private static final String KEEPERS = "hasAnyRole('OPERATOR', 'ADMIN')";

    private final RoadDesk desk;

    RiskAreaController(RoadDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Page<RoadAnswers.RiskAreaAnswer> find(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Boolean past,
            PageRequest page) {
        return desk.page(RoadEntry.Subject.RISK_AREA, division, past, page, RiskAreaController::answer);
    }

    @PostMapping
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.RiskAreaAnswer> enter(@RequestBody RoadRequests.NewRiskArea body, Caller caller) {
        return desk.enter(new RoadReading().riskArea(body), caller, RiskAreaController::answer);
    }

    @PutMapping("/{code}")
    @PreAuthorize(KEEPERS)
    ResponseEntity<RoadAnswers.RiskAreaAnswer> change(
            @PathVariable String code, @RequestBody RoadRequests.NewRiskArea body, Caller caller) {
        var reading = new RoadReading();
        return desk.change(
                code, reading.version(body.version()), reading.riskArea(body), caller, RiskAreaController::answer);
    }

    private static RoadAnswers.RiskAreaAnswer answer(RoadEntry entry) {
        return RoadAnswers.RiskAreaAnswer.of((RoadEntry.RiskArea) entry);
    }
}
