package org.freightpass.notification.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.evidence.EvidenceFiles.Subject;
import org.freightpass.notification.evidence.EvidenceResult.Kept;
import org.freightpass.notification.evidence.EvidenceResult.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Takes files in, shows and deletes them. Whether somebody may see the case is settled before they come here. */
public class KeepingEvidence {
    private final EvidenceFiles files;

    public KeepingEvidence(EvidenceFiles files) {
        this.files = files;
    }

    /** {@code givenBy}: an account, or "caller" where there is none. */
    @Transactional
    public EvidenceResult give(String caseNumber, String givenBy, @Nullable String name, byte[] content, Instant now) {
        Optional<EvidenceRefusal> bad = EvidenceRule.refused(content);
        if (bad.isPresent()) {
            return new Refused(bad.get());
        }
        Optional<Subject> subject = files.lock(caseNumber);
        if (subject.isEmpty()) {
            return new Refused(EvidenceRefusal.CASE_UNKNOWN);
        }
        Optional<EvidenceFile> same = files.same(caseNumber, content);
        if (same.isPresent()) {
            return new Kept(same.get());
        }
        Optional<EvidenceRefusal> refusal =
                EvidenceRule.refused(subject.get(), files.of(caseNumber).size());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        FileKind kind = FileKind.of(content).orElseThrow();
        String kept = EvidenceRule.name(name, kind);
        EvidenceFile file = new EvidenceFile(UUID.randomUUID(), caseNumber, kept, kind, content.length, givenBy, now);
        files.add(file, content);
        return new Kept(file);
    }

    @Transactional(readOnly = true)
    public List<EvidenceFile> of(String caseNumber) {
        return files.of(caseNumber);
    }

    @Transactional(readOnly = true)
    public Optional<EvidenceFile> find(String caseNumber, UUID id) {
        return files.find(caseNumber, id);
    }

    /** Empty where it was deleted in between. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(EvidenceFile file) {
        return files.content(file.id());
    }

    /** Deletes what has been kept long enough; of how many cases. */
    @Transactional
    public int forget(Instant now) {
        return files.forget(EvidenceRule.forgottenIfClosedBefore(now));
    }
}
