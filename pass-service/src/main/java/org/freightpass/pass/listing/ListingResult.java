package org.freightpass.pass.listing;

import org.jspecify.annotations.Nullable;

/**
 * What became of a wish about a list.
 *
 * @param <E> the kind of entry
 */
public sealed interface ListingResult<E> {

    /** It is so; the entry as it stands now. */
    record Done<E>(E entry) implements ListingResult<E> {}

    /** A rule forbids it; {@code field} names what is wrong where one field is. */
    record Refused<E>(Kind kind, @Nullable String field, String detail) implements ListingResult<E> {}

    /** The stable codes. */
    enum Kind {
        FIRM_UNKNOWN(ListingRule.VALUE_FITS),
        GOODS_MISSING(ListingRule.WHITELIST_COVERS),
        TIER_UNKNOWN(ListingRule.TIERS),
        PERIOD_REVERSED(ListingRule.PERIOD_FORWARD),
        REASON_MISSING(ListingRule.REASON_GIVEN),
        VALUE_BAD(ListingRule.VALUE_FITS),
        ENTRY_UNKNOWN(ListingRule.OFFICE_LISTS),
        OUTSIDE_YOUR_DIVISION(ListingRule.OFFICE_LISTS);

        private final ListingRule rule;

        Kind(ListingRule rule) {
            this.rule = rule;
        }

        public ListingRule rule() {
            return rule;
        }
    }
}
