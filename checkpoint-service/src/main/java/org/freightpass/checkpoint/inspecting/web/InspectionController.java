package org.freightpass.checkpoint.inspecting.web;

import java.time.Clock;
import java.util.Locale;
import org.freightpass.checkpoint.inspecting.Inspecting;
import org.freightpass.checkpoint.inspecting.InspectionResult;
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
    private final Texts texts;
    private final Clock clock;

    InspectionController(Inspecting inspecting, Texts texts, Clock clock) {
        this.inspecting = inspecting;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<InspectionAnswer> inspect(@RequestBody InspectionRequest body, Caller caller, Locale language) {
        var now = clock.instant();
        return switch (inspecting.inspect(new InspectionReading(body, now).read(caller), now)) {
            case InspectionResult.Inspected done ->
                ResponseEntity.ok(InspectionAnswer.of(done.inspection(), done.recorded(), texts, language));
            case InspectionResult refused -> Refusals.of(refused).response();
        };
    }
}
