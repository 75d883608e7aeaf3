package org.freightpass.pass.listing.web;

import org.freightpass.pass.listing.ListingResult;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;

/** The refusals about the two lists, and what each looks like on the wire. */
enum ListingProblem implements ProblemCode {
    FIRM_UNKNOWN(422, "There is no such firm", "Enter the id of a registered firm."),
    LISTING_FIELD_BAD(422, "A field of the entry is not right", "Mend the named field and send again."),
    ENTRY_UNKNOWN(404, "There is no such entry that your office keeps", "Take the id from the list."),
    OUTSIDE_YOUR_DIVISION(403, "Your office does not cover the firm's division", "Ask the office of that division.");

    private final int status;
    private final String title;
    private final String remedy;

    ListingProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    static Problem of(ListingResult.Refused<?> refused) {
        ListingProblem code =
                switch (refused.kind()) {
                    case FIRM_UNKNOWN -> FIRM_UNKNOWN;
                    case GOODS_MISSING, TIER_UNKNOWN, PERIOD_REVERSED, REASON_MISSING, VALUE_BAD -> LISTING_FIELD_BAD;
                    case ENTRY_UNKNOWN -> ENTRY_UNKNOWN;
                    case OUTSIDE_YOUR_DIVISION -> OUTSIDE_YOUR_DIVISION;
                };
        return Problem.of(code).field(refused.field()).detail(refused.detail());
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
