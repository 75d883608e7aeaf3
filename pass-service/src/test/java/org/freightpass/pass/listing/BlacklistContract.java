package org.freightpass.pass.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.listing.ListingFixtures.BLUE_TWIN;
import static org.freightpass.pass.listing.ListingFixtures.DRIVER;
import static org.freightpass.pass.listing.ListingFixtures.NOW;
import static org.freightpass.pass.listing.ListingFixtures.TRUCK;
import static org.freightpass.pass.listing.ListingFixtures.entry;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.listing.BlacklistEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Blacklist} does; each test gets an empty one. */
public abstract class BlacklistContract {

    protected abstract Blacklist blacklist();

    @Test
    void listedPlateIsMetInEveryColourAndAColouredOneInItsOwn() {
        BlacklistEntry plate = entry(Kind.VEHICLE, null);
        blacklist().add(plate, "吉A12345");
        assertThat(blacklist().matching(List.of(TRUCK, BLUE_TWIN), NOW)).containsOnlyKeys(TRUCK, BLUE_TWIN);

        BlacklistEntry blue = entry(Kind.VEHICLE, null);
        blacklist().lift(plate.lifted("op", NOW, "mistaken"));
        blacklist().add(blue, "吉A12345/BLUE");
        assertThat(blacklist().matching(List.of(TRUCK, BLUE_TWIN), NOW)).containsOnlyKeys(BLUE_TWIN);
    }

    @Test
    void listedDriverIsMetByTheirNumberAndOnlyAsADriver() {
        BlacklistEntry entry = entry(Kind.DRIVER, null);
        blacklist().add(entry, "220104198802291232");

        assertThat(blacklist().matching(List.of(DRIVER, TRUCK), NOW))
                .containsEntry(DRIVER, entry)
                .hasSize(1);
        assertThat(blacklist().matching(List.of(new Suspect.OfDriver("11010519491231002x")), NOW))
                .isEmpty();
    }

    @Test
    void entryBarsFromItsFirstMomentToBeforeItsEnd() {
        blacklist().add(entry(Kind.VEHICLE, NOW.plusSeconds(60)), "吉A12345");

        assertThat(blacklist().matching(List.of(TRUCK), NOW.minusMillis(1))).isEmpty();
        assertThat(blacklist().matching(List.of(TRUCK), NOW)).isNotEmpty();
        assertThat(blacklist().matching(List.of(TRUCK), NOW.plusSeconds(60).minusMillis(1)))
                .isNotEmpty();
        assertThat(blacklist().matching(List.of(TRUCK), NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void liftedEntryBarsNoLongerAndIsLiftedOnce() {
        BlacklistEntry entry = entry(Kind.VEHICLE, null);
        blacklist().add(entry, "吉A12345");
        BlacklistEntry lifted = entry.lifted("boss", NOW.plusSeconds(5), "mistaken");

        assertThat(blacklist().lift(lifted)).isTrue();
        assertThat(blacklist().lift(lifted)).isFalse();

        assertThat(blacklist().find(entry.id())).contains(lifted);
        assertThat(blacklist().matching(List.of(TRUCK), NOW.plusSeconds(4))).isNotEmpty();
        assertThat(blacklist().matching(List.of(TRUCK), NOW.plusSeconds(5))).isEmpty();
    }

    @Test
    void askingForNobodyMeetsNobody() {
        assertThat(blacklist().matching(List.of(), NOW)).isEmpty();
    }

    @Test
    void pageKeepsToTheDivisionAndGoesOn() {
        BlacklistEntry first = entry(Kind.VEHICLE, NOW.plus(Duration.ofDays(1)));
        BlacklistEntry second = entry(Kind.FIRM, null);
        blacklist().add(first, "吉A12345");
        blacklist().add(second, "5f0c0b52-7a0f-4d7b-8f0e-2f9f6a3e4d11");

        assertThat(blacklist().page(new DivisionCode("220100"), null, 1)).containsExactly(first);
        assertThat(blacklist().page(null, first.id(), 5)).containsExactly(second);
        assertThat(blacklist().page(new DivisionCode("220200"), null, 5)).isEmpty();
    }

    @Test
    void newestStandFirstAndFitWhatIsAsked() {
        UUID firm = UUID.randomUUID();
        BlacklistEntry truck = entry(Kind.VEHICLE, NOW.plusSeconds(60));
        BlacklistEntry driver = entry(Kind.DRIVER, null);
        BlacklistEntry listed = entry(Kind.FIRM, null);
        blacklist().add(truck, "吉A12345/BLUE");
        blacklist().add(driver, "22010419880229123X");
        blacklist().add(listed, firm.toString());

        assertThat(blacklist().newest(asked(null, null, null), null, 5)).containsExactly(listed, driver, truck);
        assertThat(blacklist().newest(asked(null, null, null), listed.id(), 1)).containsExactly(driver);
        assertThat(blacklist().newest(asked(Kind.VEHICLE, null, false), null, 5))
                .containsExactly(truck);
        assertThat(blacklist().newest(asked(null, null, true), null, 5)).containsExactly(listed, driver);
        assertThat(blacklist().newest(asked(null, whom("吉A12345", ""), null), null, 5))
                .containsExactly(truck);
        assertThat(blacklist().newest(asked(null, whom("吉A12346", "ow"), null), null, 5))
                .isEmpty();
        assertThat(blacklist().newest(asked(null, whom("", "wn"), null), null, 5))
                .containsExactly(driver);
        assertThat(blacklist().newest(asked(null, new Blacklist.Whom(Set.of(firm), "", ""), null), null, 5))
                .containsExactly(listed);
        assertThat(blacklist().newest(new Blacklist.Query(new DivisionCode("220200"), null, null, null, NOW), null, 5))
                .isEmpty();
    }

    private static Blacklist.Whom whom(String plate, String lastTwo) {
        return new Blacklist.Whom(Set.of(), plate, lastTwo);
    }

    /** In Changchun, a minute on. */
    private static Blacklist.Query asked(
            @Nullable Kind kind, Blacklist.@Nullable Whom whom, @Nullable Boolean barring) {
        return new Blacklist.Query(new DivisionCode("220100"), kind, whom, barring, NOW.plusSeconds(60));
    }
}
