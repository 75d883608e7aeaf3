package org.freightpass.pass.reviewing.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.DeskQueue.Asked;
import org.freightpass.pass.reviewing.DeskQueue.Lens;
import org.freightpass.pass.reviewing.ReviewingRule;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/** Which part of the queue a page shows, as its address says; what is unreadable counts as not asked. */
record Filter(
        Lens lens, @Nullable GoodsCategory goods, @Nullable UUID bulk) {

    static Filter of(Map<String, String> typed) {
        var asked = typed.getOrDefault("lens", "");
        return new Filter(
                Arrays.stream(Lens.values())
                        .filter(lens -> lens.name().equals(asked))
                        .findFirst()
                        .orElse(Lens.ALL),
                GoodsCategory.read(typed.get("goods")).good().orElse(null),
                id(typed.get("bulk")));
    }

    Asked asked(Caller caller, Instant now) {
        return new Asked(Reviewers.desk(caller), lens, caller.subject(), goods, bulk, ReviewingRule.soon(now));
    }

    public Filter with(Lens other) {
        return new Filter(other, goods, bulk);
    }

    /** As the query of an address. */
    public String query() {
        return "lens=" + lens + (goods == null ? "" : "&goods=" + goods) + (bulk == null ? "" : "&bulk=" + bulk);
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.length() != 36 ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException strange) {
            return null;
        }
    }
}
