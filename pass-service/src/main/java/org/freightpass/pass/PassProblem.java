package org.freightpass.pass;

import org.freightpass.webkit.ProblemCode;

/** The refusals of this service that the web kit does not have already. */
public enum PassProblem implements ProblemCode {
    FORM_INVALID(422, "The application breaks rules", "Mend the fields named in errors and submit again."),
    PASS_NOT_NEEDED(422, "No pass is needed for this journey", "Drive without one: neither end runs a pass regime."),
    LIVE_PASS_EXISTS(409, "The vehicle has a live pass for that time", "Apply with replaces set, or for another time."),
    NOT_EDITABLE(409, "The application is not open to changes", "Copy it to a new draft."),
    ALREADY_DECIDED(409, "The application was decided already", "Read it again to see the decision."),
    CLAIMED_BY_ANOTHER(409, "Someone else works on this application", "Ask the holder to release it."),
    NOT_CLAIMED(409, "Nobody has claimed this application", "Claim it first."),
    NOT_ACTIVE(409, "The pass is not active", "Only an active pass can be suspended."),
    NOT_SUSPENDED(409, "The pass is not suspended", "Only a suspended pass can be resumed."),
    PASS_ENDED(409, "The pass has ended", "Apply for a new one."),
    PASS_GONE(410, "The pass has ended", "It has no code any more: apply for a new pass."),
    AMEND_NEEDS_REVIEW(
            409,
            "This change needs a review",
            "Ask the department that issued the pass to make it: the pass names it and its telephone. Or apply for a pass"
                    + " that replaces this one."),
    AMENDS_NOTHING(422, "The amendment changes nothing", "Send crew, via, or both."),
    AMENDMENT_INVALID(422, "The amendment breaks rules", "Mend the fields named in errors and send it again."),
    NOTHING_TO_RENEW(409, "The pass has no application to copy", "Apply anew."),
    VALIDITY_OVER(409, "The validity asked for is over", "Return the application so that its times are mended."),
    REASON_MISSING(422, "A reason is needed", "Say why: the firm reads it."),
    FILE_UNREADABLE(422, "The file is no table that can be read", "Send CSV (UTF-8 or GB 18030) or XLSX."),
    FILE_COLUMNS(422, "The file lacks columns", "Add the columns named in errors to the first row."),
    FILE_TOO_LONG(422, "The file has too many rows", "Split it: 100,000 rows at most."),
    FILE_EMPTY(422, "The file has no rows", "Send a header row and a row for each vehicle.");

    private final int status;
    private final String title;
    private final String remedy;

    PassProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
