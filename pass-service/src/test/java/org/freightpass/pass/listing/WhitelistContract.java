package org.freightpass.pass.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.listing.ListingFixtures.CHAOYANG;
import static org.freightpass.pass.listing.ListingFixtures.NOW;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Whitelist} does; each test gets an empty one. */
public abstract class WhitelistContract {

    protected abstract Whitelist whitelist();

    /** A firm that exists as far as the store cares. */
    protected abstract UUID givenFirm();

    @Test
    void firmIsCoveredForItsGoodsInItsTime() {
        UUID firm = givenFirm();
        whitelist().add(entry(firm, NOW.plusSeconds(60)));

        assertThat(whitelist().covers(firm, GoodsCategory.MEDICAL, NOW)).isTrue();
        assertThat(whitelist().covers(firm, GoodsCategory.MEDICAL, NOW.minusNanos(1)))
                .isFalse();
        assertThat(whitelist()
                        .covers(firm, GoodsCategory.MEDICAL, NOW.plusSeconds(60).minusNanos(1)))
                .isTrue();
        assertThat(whitelist().covers(firm, GoodsCategory.MEDICAL, NOW.plusSeconds(60)))
                .isFalse();
        assertThat(whitelist().covers(firm, GoodsCategory.ENERGY, NOW)).isFalse();
        assertThat(whitelist().covers(UUID.randomUUID(), GoodsCategory.MEDICAL, NOW))
                .isFalse();
    }

    @Test
    void firmIsNamedForWhateverGoodsInItsTimeUntilItIsForgotten() {
        UUID firm = givenFirm();
        whitelist().add(entry(firm, NOW.plusSeconds(60)));
        assertThat(whitelist().names(firm, NOW)).isTrue();
        assertThat(whitelist().names(firm, NOW.plusSeconds(60))).isFalse();
        assertThat(whitelist().names(UUID.randomUUID(), NOW)).isFalse();

        whitelist().forget(firm);

        assertThat(whitelist().names(firm, NOW)).isFalse();
        assertThat(whitelist().of(firm)).isEmpty();
    }

    @Test
    void entryComesBackAsItWasAndEnds() {
        WhitelistEntry entry = entry(givenFirm(), null);
        whitelist().add(entry);
        assertThat(whitelist().find(entry.id())).contains(entry);

        assertThat(whitelist().end(entry.endingAt(NOW.plusSeconds(1)))).isTrue();

        assertThat(whitelist().find(entry.id())).contains(entry.endingAt(NOW.plusSeconds(1)));
        assertThat(whitelist().end(entry(entry.firm(), null))).isFalse();
    }

    @Test
    void pageKeepsToTheDivisionAndGoesOn() {
        UUID firm = givenFirm();
        WhitelistEntry first = entry(firm, null);
        WhitelistEntry second = entry(firm, null);
        whitelist().add(first);
        whitelist().add(second);

        assertThat(whitelist().page(new DivisionCode("220100"), null, 1)).containsExactly(first);
        assertThat(whitelist().page(null, first.id(), 5)).containsExactly(second);
        assertThat(whitelist().page(new DivisionCode("220200"), null, 5)).isEmpty();
    }

    @Test
    void newestStandFirstAndFitWhatIsAsked() {
        UUID firm = givenFirm();
        WhitelistEntry over = entry(firm, NOW.plusSeconds(60));
        WhitelistEntry open = entry(firm, null);
        whitelist().add(over);
        whitelist().add(open);

        assertThat(whitelist().newest(asked(null, null, null), null, 5)).containsExactly(open, over);
        assertThat(whitelist().newest(asked(null, null, null), open.id(), 5)).containsExactly(over);
        assertThat(whitelist().newest(asked(50, Set.of(firm), true), null, 5)).containsExactly(open);
        assertThat(whitelist().newest(asked(null, null, false), null, 5)).containsExactly(over);
        assertThat(whitelist().newest(asked(500, null, null), null, 5)).isEmpty();
        assertThat(whitelist().newest(asked(null, Set.of(UUID.randomUUID()), null), null, 5))
                .isEmpty();
        assertThat(whitelist().newest(new Whitelist.Query(new DivisionCode("220200"), null, null, null, NOW), null, 5))
                .isEmpty();
    }

    /** In Changchun, a minute on. */
    private static Whitelist.Query asked(@Nullable Integer tier, @Nullable Set<UUID> firms, @Nullable Boolean holding) {
        return new Whitelist.Query(new DivisionCode("220100"), tier, firms, holding, NOW.plusSeconds(60));
    }

    private static WhitelistEntry entry(UUID firm, @Nullable Instant until) {
        return new WhitelistEntry(
                UUID.randomUUID(),
                firm,
                Set.of(GoodsCategory.MEDICAL, GoodsCategory.LIVING),
                50,
                "李雷",
                NOW,
                until,
                "op",
                CHAOYANG);
    }
}
