package org.freightpass.pass.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.listing.ListingFixtures.CHAOYANG;
import static org.freightpass.pass.listing.ListingFixtures.NOW;
import static org.freightpass.pass.listing.ListingFixtures.TRUCK;
import static org.freightpass.pass.listing.ListingFixtures.admin;
import static org.freightpass.pass.listing.ListingFixtures.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.listing.BlacklistEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingListsTests {

    private static final UUID FIRM = UUID.fromString("5f0c0b52-7a0f-4d7b-8f0e-2f9f6a3e4d11");

    private final Whitelist whitelist = new InMemoryWhitelist();
    private final Blacklist blacklist = new InMemoryBlacklist();
    private final List<String> told = new ArrayList<>();
    private final KeepingWhitelist white = new KeepingWhitelist(whitelist, new OneFirm(), new Told());
    private final KeepingBlacklist black =
            new KeepingBlacklist(blacklist, new OneFirm(), new Told(), number -> "masked");

    @Test
    void whitelistedFirmIsCoveredFromNowOnUntilRemoved() {
        WhitelistEntry entry = done(white.add(wish(FIRM, 50, null), operator("220100"), NOW));
        assertThat(whitelist.covers(FIRM, GoodsCategory.MEDICAL, NOW)).isTrue();

        done(white.remove(entry.id(), operator("220100"), NOW.plusSeconds(5)));
        done(white.remove(entry.id(), operator("220100"), NOW.plusSeconds(9)));

        assertThat(whitelist.covers(FIRM, GoodsCategory.MEDICAL, NOW.plusSeconds(5)))
                .isFalse();
        assertThat(told).containsExactly("whitelisted", "removed");
    }

    @ParameterizedTest
    @CsvSource({"50, true", "500, true", ", true", "49, false", "51, false", "499, false", "501, false", "0, false"})
    void tierIs50Or500OrNone(@Nullable Integer tier, boolean known) {
        assertThat(white.add(wish(FIRM, tier, null), admin(), NOW) instanceof ListingResult.Done<?>)
                .isEqualTo(known);
    }

    @Test
    void whitelistingNeedsAKnownFirmItsOfficeGoodsAndAnEndAhead() {
        assertThat(kind(white.add(wish(UUID.randomUUID(), 50, null), admin(), NOW)))
                .isEqualTo(ListingResult.Kind.FIRM_UNKNOWN);
        assertThat(kind(white.add(wish(FIRM, 50, null), operator("220200"), NOW)))
                .isEqualTo(ListingResult.Kind.OUTSIDE_YOUR_DIVISION);
        assertThat(kind(white.add(new AddToWhitelist(FIRM, Set.of(), null, null, null, null), admin(), NOW)))
                .isEqualTo(ListingResult.Kind.GOODS_MISSING);
        assertThat(kind(white.add(wish(FIRM, 50, NOW), admin(), NOW))).isEqualTo(ListingResult.Kind.PERIOD_REVERSED);
        done(white.add(wish(FIRM, 50, NOW.plusMillis(1)), admin(), NOW));
    }

    @Test
    void blacklistedVehicleIsBarredUntilLiftedByItsOffice() {
        BlacklistEntry entry = done(black.add(wish(Kind.VEHICLE, " 吉a·12345 "), operator("220100"), NOW));
        assertThat(blacklist.matching(List.of(TRUCK), NOW)).containsOnlyKeys(TRUCK);

        assertThat(kind(black.lift(entry.id(), "mistaken", operator("220200"), NOW)))
                .isEqualTo(ListingResult.Kind.ENTRY_UNKNOWN);
        assertThat(kind(black.lift(entry.id(), "mistaken", operator("220104"), NOW)))
                .isEqualTo(ListingResult.Kind.ENTRY_UNKNOWN);
        done(black.lift(entry.id(), "mistaken", operator("220000"), NOW.plusSeconds(1)));
        done(black.lift(entry.id(), "mistaken", operator("220000"), NOW.plusSeconds(2)));

        assertThat(blacklist.matching(List.of(TRUCK), NOW.plusSeconds(1))).isEmpty();
        assertThat(told).containsExactly("blacklisted", "lifted");
    }

    @Test
    void whatAnAdministratorListedIsLiftedByAdministratorsOnly() {
        BlacklistEntry entry = done(black.add(wish(Kind.VEHICLE, "吉A12345"), admin(), NOW));

        assertThat(kind(black.lift(entry.id(), "mistaken", operator("220000"), NOW)))
                .isEqualTo(ListingResult.Kind.ENTRY_UNKNOWN);
        done(black.lift(entry.id(), "mistaken", admin(), NOW));
    }

    @Test
    void listedDriverIsShownMaskedAndAListedFirmByIdOrCreditCode() {
        assertThat(done(black.add(wish(Kind.DRIVER, "g12345678"), admin(), NOW)).shown())
                .isEqualTo("masked");
        assertThat(done(black.add(wish(Kind.FIRM, FIRM.toString()), admin(), NOW))
                        .shown())
                .isEqualTo(FIRM.toString());
        assertThat(done(black.add(wish(Kind.FIRM, "91220101MA00000000"), admin(), NOW))
                        .shown())
                .isEqualTo(FIRM.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, nonsense",
        "VEHICLE, 吉A12345/PURPLE",
        "DRIVER, 123",
        "FIRM, 00000000-0000-0000-0000-000000000000",
        "FIRM, 912201011234567884"
    })
    void valueThatFitsNothingIsRefused(Kind kind, String value) {
        assertThat(kind(black.add(wish(kind, value), admin(), NOW))).isEqualTo(ListingResult.Kind.VALUE_BAD);
        assertThat(told).isEmpty();
    }

    @Test
    void blacklistingNeedsAReasonAndAnEndAhead() {
        assertThat(kind(black.add(new AddToBlacklist(Kind.VEHICLE, "吉A12345", " ", null), admin(), NOW)))
                .isEqualTo(ListingResult.Kind.REASON_MISSING);
        assertThat(kind(black.add(new AddToBlacklist(Kind.VEHICLE, "吉A12345", "x".repeat(501), null), admin(), NOW)))
                .isEqualTo(ListingResult.Kind.REASON_MISSING);
        done(black.add(new AddToBlacklist(Kind.VEHICLE, "吉A12345", "x".repeat(500), null), admin(), NOW));
        assertThat(kind(black.add(new AddToBlacklist(Kind.VEHICLE, "吉A12345", "x", NOW), admin(), NOW)))
                .isEqualTo(ListingResult.Kind.PERIOD_REVERSED);
    }

    @Test
    void liftingGivesItsReason() {
        BlacklistEntry entry = done(black.add(wish(Kind.VEHICLE, "吉A12345"), admin(), NOW));
        assertThat(kind(black.lift(entry.id(), null, admin(), NOW))).isEqualTo(ListingResult.Kind.REASON_MISSING);
        for (String bad : List.of(" ", "x".repeat(501))) {
            assertThat(kind(black.lift(entry.id(), bad, admin(), NOW))).isEqualTo(ListingResult.Kind.REASON_MISSING);
        }
        assertThat(done(black.lift(entry.id(), "x".repeat(500), admin(), NOW)).lifted())
                .isEqualTo(new BlacklistEntry.Lifted("admin", NOW, "x".repeat(500)));
    }

    private static AddToWhitelist wish(UUID firm, @Nullable Integer tier, @Nullable Instant until) {
        return new AddToWhitelist(firm, Set.of(GoodsCategory.MEDICAL), tier, null, null, until);
    }

    private static AddToBlacklist wish(Kind kind, String value) {
        return new AddToBlacklist(kind, value, "forged papers", null);
    }

    private static <E> E done(ListingResult<E> result) {
        assertThat(result).isInstanceOf(ListingResult.Done.class);
        return ((ListingResult.Done<E>) result).entry();
    }

    private static ListingResult.Kind kind(ListingResult<?> result) {
        assertThat(result).isInstanceOf(ListingResult.Refused.class);
        return ((ListingResult.Refused<?>) result).kind();
    }

    private static final class OneFirm implements ListedFirms {

        @Override
        public Optional<DivisionCode> divisionOf(UUID firm) {
            return firm.equals(FIRM) ? Optional.of(CHAOYANG) : Optional.empty();
        }

        @Override
        public Optional<UUID> withCreditCode(CreditCode code) {
            return code.value().equals("91220101MA00000000") ? Optional.of(FIRM) : Optional.empty();
        }
    }

    private final class Told implements ListingChanges {

        @Override
        public void whitelisted(WhitelistEntry entry, Keeper by, Instant at) {
            told.add("whitelisted");
        }

        @Override
        public void removed(WhitelistEntry before, WhitelistEntry after, Keeper by, Instant at) {
            told.add("removed");
        }

        @Override
        public void blacklisted(BlacklistEntry entry, Keeper by, Instant at) {
            told.add("blacklisted");
        }

        @Override
        public void lifted(BlacklistEntry before, BlacklistEntry after, Keeper by, Instant at) {
            told.add("lifted");
        }
    }
}
