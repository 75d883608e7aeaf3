package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/** All rules of the two lists. */
public enum ListingRule {
    WHITELIST_COVERS(
            "LI-01",
            "A whitelisted enterprise's applications for the listed goods are approved automatically in its time."),
    TIERS("LI-02", "A key enterprise belongs to the first 50, the first 500, or to no tier."),
    PERIOD_FORWARD("LI-03", "An entry ends after it begins, and not before the moment it is made."),
    OFFICE_LISTS(
            "LI-04",
            "Operators whitelist firms of their division, and lift what their division listed; administrators everything."),
    BLACKLIST_BARS("LI-05", "A listed firm, driver or vehicle gets no pass until the entry ends or is lifted."),
    REASON_GIVEN("LI-06", "A blacklist entry gives its reason, and so does lifting it: at most 500 characters."),
    DRIVER_NUMBER_HASHED(
            "LI-07", "A listed driver's document number is kept as a keyed hash: it can be matched, not read."),
    VALUE_FITS(
            "LI-08", "A firm is listed by its id or credit code, a vehicle by its plate, a driver by their document.");

    private static final Set<Integer> TIERS_KNOWN = Set.of(50, 500);
    private static final int LONGEST_REASON = 500;

    private final String id;
    private final String text;

    ListingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** {@link #WHITELIST_COVERS}; half-open: from counts, until does not. */
    static boolean holds(WhitelistEntry entry, GoodsCategory goods, Instant at) {
        return entry.goods().contains(goods) && holds(entry, at);
    }

    /** {@link #WHITELIST_COVERS}: for some goods. */
    public static boolean holds(WhitelistEntry entry, Instant at) {
        return within(entry.from(), entry.until(), at);
    }

    /** {@link #BLACKLIST_BARS}; half-open, and over once lifted. */
    public static boolean bars(BlacklistEntry entry, Instant at) {
        BlacklistEntry.Lifted lifted = entry.lifted();
        return within(entry.from(), entry.until(), at) && (lifted == null || at.isBefore(lifted.at()));
    }

    /** {@link #TIERS}. */
    static boolean isTier(@Nullable Integer tier) {
        return tier == null || TIERS_KNOWN.contains(tier);
    }

    /** {@link #PERIOD_FORWARD}. */
    static boolean isForward(Instant from, @Nullable Instant until, Instant now) {
        return until == null || (until.isAfter(from) && until.isAfter(now));
    }

    /** {@link #OFFICE_LISTS}; what an administrator listed has no division and is lifted by administrators only. */
    public static boolean mayKeep(Keeper keeper, @Nullable DivisionCode division) {
        return switch (keeper.office()) {
            case Keeper.Everywhere e -> true;
            case Keeper.Within within -> division != null && within.division().covers(division);
        };
    }

    /** {@link #REASON_GIVEN}. */
    static boolean isReason(@Nullable String reason) {
        return reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }

    private static boolean within(Instant from, @Nullable Instant until, Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
