package org.freightpass.checkpoint.inspecting.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.inspecting.Inspect;
import org.freightpass.checkpoint.inspecting.Inspecting;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.InspectionResult;
import org.freightpass.checkpoint.inspecting.Sandbox;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadsAhead;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping({"/api/v1/inspections", "/scan/api/v1/inspections"})
class InspectionController {
    private static final String SANDBOX = "Freight-Sandbox";
    private static final String SCENARIOS = Arrays.stream(Sandbox.Scenario.values())
            .map(Sandbox.Scenario::asked)
            .collect(Collectors.joining(", "));

    private final Inspecting inspecting;
    private final RoadsAhead roads;
    private final Texts texts;
    private final Clock clock;
    private final Optional<Sandbox> sandbox;

    InspectionController(Inspecting inspecting, RoadsAhead roads, Texts texts, Clock clock, Optional<Sandbox> sandbox) {
        this.inspecting = inspecting;
        this.sandbox = sandbox;
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

    /** The header selects what the pass is worth; nothing is recorded. */
    @PostMapping(headers = SANDBOX)
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<InspectionAnswer> tryOut(
            @RequestBody InspectionRequest body,
            @RequestHeader(SANDBOX) String scenario,
            Caller caller,
            Locale language) {
        var open = sandbox.orElseThrow(() ->
                Problem.of(CheckpointProblem.SANDBOX_CLOSED).field(SANDBOX).exception());
        var wanted = Sandbox.Scenario.of(scenario)
                .orElseThrow(() -> Problem.of(CommonProblem.FIELD_INVALID)
                        .field(SANDBOX)
                        .detail("There is no such scenario; use one of " + SCENARIOS + ".")
                        .exception());
        var now = clock.instant();
        var asked = new InspectionReading(body, now).read(caller);
        return switch (open.inspect(asked, wanted, now)) {
            case InspectionResult.Inspected done ->
                ResponseEntity.ok(InspectionAnswer.of(done.inspection(), done.recorded(), List.of(), texts, language)
                        .in(wanted));
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
