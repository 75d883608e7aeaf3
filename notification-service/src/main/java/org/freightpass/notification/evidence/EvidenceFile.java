package org.freightpass.notification.evidence;

import java.time.Instant;
import java.util.UUID;

/** A file of a case, without its content; {@code size} in bytes. */
public record EvidenceFile(
        UUID id, String caseNumber, String name, FileKind kind, int size, String givenBy, Instant givenAt) {}
