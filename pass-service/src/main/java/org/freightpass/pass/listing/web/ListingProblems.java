package org.freightpass.pass.listing.web;

import org.freightpass.pass.PassProblem;
import org.freightpass.pass.listing.ListingResult;
import org.freightpass.webkit.Problem;

/** What each refusal about the two lists looks like on the wire. */
final class ListingProblems {
    private ListingProblems() {}

    static Problem of(ListingResult.Refused<?> refused) {
        PassProblem code =
                switch (refused.kind()) {
                    case FIRM_UNKNOWN -> PassProblem.FIRM_UNREGISTERED;
                    case GOODS_MISSING, TIER_UNKNOWN, PERIOD_REVERSED, REASON_MISSING, VALUE_BAD ->
                        PassProblem.LISTING_FIELD_BAD;
                    case ENTRY_UNKNOWN -> PassProblem.ENTRY_UNKNOWN;
                    case OUTSIDE_YOUR_DIVISION -> PassProblem.OUTSIDE_YOUR_DIVISION;
                };
        return Problem.of(code).field(refused.field()).detail(refused.detail());
    }
}
