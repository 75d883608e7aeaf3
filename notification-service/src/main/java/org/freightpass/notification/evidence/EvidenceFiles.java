package org.freightpass.notification.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files of cases. Every call belongs to the caller's transaction. */
public interface EvidenceFiles {
    /** What of a case decides whether it takes files. */
    record Subject(String kind, boolean live) {}

    /** The case, locked: files of one case are given one after the other. */
    Optional<Subject> lock(String caseNumber);

    /** The files of a case in the order in which they were given. */
    List<EvidenceFile> of(String caseNumber);

    /** The file of the case that has this content, if there is one. */
    Optional<EvidenceFile> same(String caseNumber, byte[] content);

    void add(EvidenceFile file, byte[] content);

    Optional<EvidenceFile> find(String caseNumber, UUID id);

    Optional<byte[]> content(UUID id);

    /** Deletes the files, and the callers' details, of cases closed before {@code since}; how many cases that were. */
    int forget(Instant since);
}
