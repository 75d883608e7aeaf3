package org.freightpass.notification.evidence;

/** What came of giving a file. */
public sealed interface EvidenceResult {
    /** It is kept, or was already. */
    record Kept(EvidenceFile file) implements EvidenceResult {}

    /** It is not. */
    record Refused(EvidenceRefusal refusal) implements EvidenceResult {}
}
