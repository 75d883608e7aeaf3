package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.freightpass.pass.listing.ListingResult.Done;
import org.freightpass.pass.listing.ListingResult.Kind;
import org.freightpass.pass.listing.ListingResult.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Lists firms, drivers and vehicles, and lifts entries; each with its audit entry in one transaction. */
public class KeepingBlacklist {

    private final Blacklist blacklist;
    private final ListedFirms firms;
    private final ListingChanges changes;
    private final UnaryOperator<String> masked;

    /** {@code masked} makes of a document's number what people may see of it. */
    public KeepingBlacklist(
            Blacklist blacklist, ListedFirms firms, ListingChanges changes, UnaryOperator<String> masked) {
        this.blacklist = blacklist;
        this.firms = firms;
        this.changes = changes;
        this.masked = masked;
    }

    @Transactional
    public ListingResult<BlacklistEntry> add(AddToBlacklist wish, Keeper by, Instant now) {
        String reason = wish.reason();
        if (reason == null || !ListingRule.isReason(reason)) {
            return new Refused<>(Kind.REASON_MISSING, "reason", "Give the reason in 1 to 500 characters.");
        }
        if (!ListingRule.isForward(now, wish.until(), now)) {
            return new Refused<>(Kind.PERIOD_REVERSED, "until", "The end lies after now.");
        }
        Optional<String> value = ListedValue.read(wish, firms);
        if (value.isEmpty()) {
            return new Refused<>(Kind.VALUE_BAD, "value", ListedValue.remedy(wish.kind()));
        }
        BlacklistEntry entry = new BlacklistEntry(
                UUID.randomUUID(),
                wish.kind(),
                shown(wish.kind(), value.get()),
                reason.strip(),
                now,
                wish.until(),
                by.name(),
                by.scope(),
                null);
        blacklist.add(entry, value.get());
        changes.blacklisted(entry, by, now);
        return new Done<>(entry);
    }

    /** Lifting what is lifted changes nothing. */
    @Transactional
    public ListingResult<BlacklistEntry> lift(UUID id, @Nullable String reason, Keeper by, Instant now) {
        Optional<BlacklistEntry> found = blacklist.find(id);
        if (found.isEmpty() || !ListingRule.mayKeep(by, found.get().division())) {
            return new Refused<>(Kind.ENTRY_UNKNOWN, null, "There is no entry " + id + " that your office keeps.");
        }
        if (reason == null || !ListingRule.isReason(reason)) {
            return new Refused<>(Kind.REASON_MISSING, "reason", "Say in 1 to 500 characters why it is lifted.");
        }
        BlacklistEntry before = found.get();
        BlacklistEntry after = before.lifted(by.name(), now, reason.strip());
        if (!blacklist.lift(after)) {
            return new Done<>(before);
        }
        changes.lifted(before, after, by, now);
        return new Done<>(after);
    }

    private String shown(BlacklistEntry.Kind kind, String value) {
        return kind == BlacklistEntry.Kind.DRIVER ? masked.apply(value) : value;
    }
}
