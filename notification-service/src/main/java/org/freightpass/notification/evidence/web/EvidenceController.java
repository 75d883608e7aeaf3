package org.freightpass.notification.evidence.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.Person;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a case for whoever sees the case; their contents for those who decide. */
@RestController
class EvidenceController {
    private static final String FILES = "/api/v1/cases/{number}/evidence";

    private final KeepingEvidence evidence;
    private final HandlingCases handling;
    private final Cases cases;
    private final Clock clock;

    EvidenceController(KeepingEvidence evidence, HandlingCases handling, Cases cases, Clock clock) {
        this.evidence = evidence;
        this.handling = handling;
        this.cases = cases;
        this.clock = clock;
    }

    @PostMapping(path = FILES, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('FIRM', 'AGENT', 'SUPERVISOR')")
    ResponseEntity<EvidenceResponse> give(
            @PathVariable String number, @RequestPart("file") MultipartFile file, Caller caller) throws IOException {
        String seen = seen(number, caller);
        return EvidenceAnswers.given(
                evidence.give(seen, caller.username(), file.getOriginalFilename(), file.getBytes(), clock.instant()));
    }

    @GetMapping(FILES)
    @PreAuthorize("hasAnyRole('FIRM', 'AGENT', 'SUPERVISOR', 'ADMIN')")
    List<EvidenceResponse> list(@PathVariable String number, Caller caller) {
        return evidence.of(seen(number, caller)).stream()
                .map(EvidenceResponse::of)
                .toList();
    }

    /** On the console the session opens it, elsewhere a token. */
    @GetMapping({FILES + "/{id}", "/console/cases/{number}/evidence/{id}"})
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
    ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable UUID id, Caller caller) {
        return evidence.find(seen(number, caller), id)
                .flatMap(file -> evidence.content(file).map(content -> EvidenceAnswers.download(file, content)))
                .orElseThrow(() -> EvidenceAnswers.unknownFile().exception());
    }

    private String seen(String number, Caller caller) {
        Person person = Person.of(caller.username(), caller.roles(), caller.lines(), cases.firmsOf(caller.username()));
        return CaseNumber.read(number)
                .flatMap(read -> handling.read(read, person))
                .map(done -> done.hotlineCase().number().value())
                .orElseThrow(() -> Problem.of(NotificationProblem.CASE_UNKNOWN)
                        .detail("There is no such case among those you see.")
                        .exception());
    }
}
