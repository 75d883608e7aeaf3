package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;

/** The wish to whitelist a firm; no {@code from} is from now on. */
public record AddToWhitelist(
        UUID firm,
        Set<GoodsCategory> goods,
        @Nullable Integer tier,
        @Nullable String liaison,
        @Nullable Instant from,
        @Nullable Instant until) {

    public AddToWhitelist {
        goods = Set.copyOf(goods);
    }
}
