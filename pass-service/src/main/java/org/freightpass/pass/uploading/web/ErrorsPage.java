package org.freightpass.pass.uploading.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.freightpass.webkit.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The file of refused rows for people who are signed in to pages. */
@Hidden
@RestController
class ErrorsPage {
    private final UploadsController uploads;

    ErrorsPage(UploadsController uploads) {
        this.uploads = uploads;
    }

    @GetMapping("/uploads/{id}/errors.csv")
    @PreAuthorize("hasRole('FIRM')")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable UUID id, Caller caller) {
        return uploads.errors(id, caller);
    }
}
