package org.freightpass.notification.evidence.web;

import java.nio.charset.StandardCharsets;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.evidence.EvidenceFile;
import org.freightpass.notification.evidence.EvidenceRefusal;
import org.freightpass.notification.evidence.EvidenceResult;
import org.freightpass.webkit.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What came of giving or asking for a file, as HTTP says it. */
final class EvidenceAnswers {
    private EvidenceAnswers() {}

    static ResponseEntity<EvidenceResponse> given(EvidenceResult result) {
        return switch (result) {
            case EvidenceResult.Kept kept ->
                ResponseEntity.status(HttpStatus.CREATED).body(EvidenceResponse.of(kept.file()));
            case EvidenceResult.Refused refused -> problem(refused.refusal()).response();
        };
    }

    /** To be saved, never shown in a page's place, never kept in between, whatever the content pretends to be. */
    static ResponseEntity<byte[]> download(EvidenceFile file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content);
    }

    static Problem unknownFile() {
        return Problem.of(NotificationProblem.EVIDENCE_UNKNOWN).detail("The case has no file with this id.");
    }

    private static Problem problem(EvidenceRefusal refusal) {
        Problem problem = Problem.of(code(refusal))
                .detail(refusal.text())
                .with("rule", refusal.rule().id());
        return switch (refusal) {
            case EMPTY, TOO_LARGE, KIND_UNKNOWN -> problem.field("file");
            case CASE_UNKNOWN, NO_APPEAL, CASE_OVER, TOO_MANY -> problem;
        };
    }

    private static NotificationProblem code(EvidenceRefusal refusal) {
        return switch (refusal) {
            case CASE_UNKNOWN -> NotificationProblem.CASE_UNKNOWN;
            case NO_APPEAL -> NotificationProblem.EVIDENCE_NOT_TAKEN;
            case CASE_OVER -> NotificationProblem.CASE_OVER;
            case TOO_MANY -> NotificationProblem.EVIDENCE_FULL;
            case EMPTY, TOO_LARGE, KIND_UNKNOWN -> NotificationProblem.EVIDENCE_INVALID;
        };
    }
}
