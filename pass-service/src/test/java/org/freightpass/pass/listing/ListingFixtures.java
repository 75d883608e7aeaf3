package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** Entries and keepers to test with. */
public final class ListingFixtures {

    public static final Instant NOW = Instant.parse("2022-04-16T02:00:00Z");
    public static final DivisionCode CHAOYANG = new DivisionCode("220104");
    public static final Suspect TRUCK = new Suspect.OfVehicle(new Plate("吉A12345"), PlateColour.YELLOW);
    public static final Suspect BLUE_TWIN = new Suspect.OfVehicle(new Plate("吉A12345"), PlateColour.BLUE);
    public static final Suspect DRIVER = new Suspect.OfDriver("220104198802291232");

    private ListingFixtures() {}

    public static Keeper operator(String division) {
        return new Keeper("sub-op", "op", new Keeper.Within(new DivisionCode(division)));
    }

    public static Keeper admin() {
        return new Keeper("sub-admin", "admin", new Keeper.Everywhere());
    }

    public static BlacklistEntry entry(BlacklistEntry.Kind kind, @Nullable Instant until) {
        return new BlacklistEntry(UUID.randomUUID(), kind, "shown", "forged papers", NOW, until, "op", CHAOYANG, null);
    }
}
