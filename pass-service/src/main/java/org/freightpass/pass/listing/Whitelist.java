package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/** The whitelisted enterprises. */
public interface Whitelist {

    /** LI-01: whether the firm's applications for these goods are approved automatically at that time. */
    default boolean covers(UUID firm, GoodsCategory goods, Instant at) {
        return of(firm).stream().anyMatch(entry -> ListingRule.holds(entry, goods, at));
    }

    /** Whether the firm is on the list at that time, for whatever goods. */
    default boolean names(UUID firm, Instant at) {
        return of(firm).stream().anyMatch(entry -> ListingRule.holds(entry, at));
    }

    /** All entries of the firm, over or not. */
    List<WhitelistEntry> of(UUID firm);

    Optional<WhitelistEntry> find(UUID id);

    void add(WhitelistEntry entry);

    /** Stores a new end; false where the entry is unknown. */
    boolean end(WhitelistEntry entry);

    /** Deletes the entries of a firm that leaves; what they said stays in the trail. */
    void forget(UUID firm);

    /** The newest entries that fit, the newest first; with {@code before} those older than that one. */
    List<WhitelistEntry> newest(Query query, @Nullable UUID before, int limit);

    /**
     * Which entries are asked for; absent means any.
     *
     * @param within the firm's division, and those below
     * @param holding whether they hold at {@code at}, or do not
     */
    record Query(
            @Nullable DivisionCode within,
            @Nullable Integer tier,
            @Nullable Set<UUID> firms,
            @Nullable Boolean holding,
            Instant at) {}

    /** Entries of firms in a division or below (any where absent), by id, after the given one. */
    List<WhitelistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit);
}
