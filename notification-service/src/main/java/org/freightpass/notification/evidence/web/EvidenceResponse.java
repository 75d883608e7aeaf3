package org.freightpass.notification.evidence.web;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.notification.evidence.EvidenceFile;
import org.freightpass.notification.evidence.FileKind;

/** A file of a case, without its content. */
record EvidenceResponse(UUID id, String name, FileKind kind, int size, Instant givenAt) {
    static EvidenceResponse of(EvidenceFile file) {
        return new EvidenceResponse(file.id(), file.name(), file.kind(), file.size(), file.givenAt());
    }
}
