package org.freightpass.system.limit;

import java.nio.charset.StandardCharsets;
import org.freightpass.webkit.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what checkpoint-service takes. */
@RestController
class LimitController {

    private final byte[] constant;
    private final PlainInspections inspections;

    LimitController(@Value("${limit.answer}") String answer, PlainInspections inspections) {
        this.constant = answer.getBytes(StandardCharsets.UTF_8);
        this.inspections = inspections;
    }

    /** The same answer to every request, made beforehand. */
    @PostMapping("/api/v1/constant")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<byte[]> constant(@RequestBody AskedInspection asked, Caller caller) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(constant);
    }

    /** Looks the pass up and inserts the inspection in one transaction; then the same answer. */
    @PostMapping("/api/v1/plain")
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<byte[]> plain(@RequestBody AskedInspection asked, Caller caller) {
        inspections.inspect(asked, caller.subject());
        return constant(asked, caller);
    }
}
