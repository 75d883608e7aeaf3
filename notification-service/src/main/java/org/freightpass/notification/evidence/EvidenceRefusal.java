package org.freightpass.notification.evidence;

/** Why a file is not taken. */
public enum EvidenceRefusal {
    CASE_UNKNOWN(EvidenceRule.GIVING, "There is no such case."),
    NO_APPEAL(
            EvidenceRule.APPEALS,
            "Only appeals against a health code and cases of an unapproved checkpoint take files."),
    CASE_OVER(EvidenceRule.APPEALS, "The case is resolved or closed."),
    TOO_MANY(EvidenceRule.LIMITS, "The case has 10 files already."),
    EMPTY(EvidenceRule.LIMITS, "The file is empty."),
    TOO_LARGE(EvidenceRule.LIMITS, "The file is larger than 5 MB."),
    KIND_UNKNOWN(EvidenceRule.KINDS, "The content is no PDF, JPEG or PNG.");

    private final EvidenceRule rule;
    private final String text;

    EvidenceRefusal(EvidenceRule rule, String text) {
        this.rule = rule;
        this.text = text;
    }

    public EvidenceRule rule() {
        return rule;
    }

    public String text() {
        return text;
    }
}
