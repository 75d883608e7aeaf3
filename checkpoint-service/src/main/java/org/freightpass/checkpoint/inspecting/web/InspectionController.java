package org.freightpass.checkpoint.inspecting.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Inspecting;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.InspectionResult;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadsAhead;
import org.freightpass.webkit.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping({"/api/v1/inspections", "/scan/api/v1/inspections"})
class InspectionController {
    private final Inspecting inspecting;
    private final RoadsAhead roads;
    private final Texts texts;
    private final Clock clock;

    InspectionController(Inspecting inspecting, RoadsAhead roads, Texts texts, Clock clock) {
        this.inspecting = inspecting;
        this.roads = roads;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<InspectionAnswer> inspect(@RequestBody InspectionRequest body, Caller caller, Locale language) {
        var now = clock.instant();
        var asked = new InspectionReading(body, now).read(caller);
        return switch (inspecting.inspect(asked, now)) {
            case InspectionResult.Inspected done ->
                ResponseEntity.ok(InspectionAnswer.of(
                        done.inspection(), done.recorded(), closedFor(asked, done.inspection()), texts, language));
            case InspectionResult refused -> Refusals.of(refused).response();
        };
    }

    /** On the way that the pass states, else on the one that the driver claims. */
    private List<RoadEntry.Closure> closedFor(Inspect asked, Inspection inspection) {
        var pass = inspection.decision().pass();
        if (pass != null) {
            var way = new RoadsAhead.Way(pass.origin(), pass.destination(), pass.via());
            return roads.closedOn(way, inspection.decidedAt());
        }
        var claimed = asked.journey().claimed();
        return claimed == null
                ? List.of()
                : roads.closedOn(
                        new RoadsAhead.Way(claimed.origin(), claimed.destination(), List.of()), inspection.decidedAt());
    }
}
