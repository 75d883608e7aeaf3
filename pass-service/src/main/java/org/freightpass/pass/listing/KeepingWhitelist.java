package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.listing.ListingResult.Done;
import org.freightpass.pass.listing.ListingResult.Kind;
import org.freightpass.pass.listing.ListingResult.Refused;
import org.springframework.transaction.annotation.Transactional;

/** Adds enterprises to the whitelist and ends their entries; each with its audit entry in one transaction. */
public class KeepingWhitelist {

    private final Whitelist whitelist;
    private final ListedFirms firms;
    private final ListingChanges changes;

    public KeepingWhitelist(Whitelist whitelist, ListedFirms firms, ListingChanges changes) {
        this.whitelist = whitelist;
        this.firms = firms;
        this.changes = changes;
    }

    @Transactional
    public ListingResult<WhitelistEntry> add(AddToWhitelist wish, Keeper by, Instant now) {
        Optional<DivisionCode> division = firms.divisionOf(wish.firm());
        if (division.isEmpty()) {
            return new Refused<>(Kind.FIRM_UNKNOWN, "firmId", "There is no firm " + wish.firm() + ".");
        }
        if (!ListingRule.mayKeep(by, division.get())) {
            return new Refused<>(
                    Kind.OUTSIDE_YOUR_DIVISION,
                    null,
                    "The firm is in " + division.get() + ", which your office does not cover.");
        }
        return addWithin(division.get(), wish, by, now);
    }

    private ListingResult<WhitelistEntry> addWithin(
            DivisionCode division, AddToWhitelist wish, Keeper by, Instant now) {
        if (wish.goods().isEmpty()) {
            return new Refused<>(Kind.GOODS_MISSING, "goods", "Name at least one goods category.");
        }
        if (!ListingRule.isTier(wish.tier())) {
            return new Refused<>(Kind.TIER_UNKNOWN, "tier", "The tier is 50, 500, or left out.");
        }
        Instant from = wish.from() == null ? now : wish.from();
        if (!ListingRule.isForward(from, wish.until(), now)) {
            return new Refused<>(Kind.PERIOD_REVERSED, "until", "The end lies after the beginning and after now.");
        }
        UUID id = UUID.randomUUID();
        WhitelistEntry entry = new WhitelistEntry(
                id, wish.firm(), wish.goods(), wish.tier(), wish.liaison(), from, wish.until(), by.name(), division);
        whitelist.add(entry);
        changes.whitelisted(entry, by, now);
        return new Done<>(entry);
    }

    /** The entry ends now and stays in the list as history; ending what is over changes nothing. */
    @Transactional
    public ListingResult<WhitelistEntry> remove(UUID id, Keeper by, Instant now) {
        Optional<WhitelistEntry> found = whitelist.find(id);
        if (found.isEmpty() || !ListingRule.mayKeep(by, found.get().division())) {
            return new Refused<>(Kind.ENTRY_UNKNOWN, null, "There is no entry " + id + " that your office keeps.");
        }
        WhitelistEntry before = found.get();
        if (before.until() != null && !before.until().isAfter(now)) {
            return new Done<>(before);
        }
        // An entry that has not begun yet ends where it begins: it never held.
        WhitelistEntry after = before.endingAt(before.from().isAfter(now) ? before.from() : now);
        whitelist.end(after);
        changes.removed(before, after, by, now);
        return new Done<>(after);
    }
}
