package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/**
 * A firm's applications for these goods are approved automatically while this holds.
 *
 * @param tier 50 or 500 for the key enterprises of the daily dispatch
 * @param liaison the office's contact person in the enterprise
 * @param until the first instant that is over; open where absent
 * @param division the firm's division, which decides whose operators may end the entry
 */
public record WhitelistEntry(
        UUID id,
        UUID firm,
        Set<GoodsCategory> goods,
        @Nullable Integer tier,
        @Nullable String liaison,
        Instant from,
        @Nullable Instant until,
        String addedBy,
        DivisionCode division) {

    public WhitelistEntry {
        goods = Set.copyOf(goods);
    }

    WhitelistEntry endingAt(Instant end) {
        return new WhitelistEntry(id, firm, goods, tier, liaison, from, end, addedBy, division);
    }
}
