package org.freightpass.pass.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Fleets} does; each test gets an empty one. */
public abstract class FleetsContract {

    protected static final Owner FIRM = new Owner.OfFirm(UUID.fromString("5f0c0b52-7a0f-4d7b-8f0e-2f9f6a3e4d11"));
    protected static final Owner PERSON = new Owner.OfPerson("sub-driver1");
    protected static final String NUMBER = "220104198802291232";
    private static final Instant NOW = Instant.parse("2022-04-16T02:00:00Z");

    protected abstract Fleets fleets();

    @Test
    void vehicleIsRememberedOncePerOwnerByPlateAndColour() {
        Vehicle first = vehicle(FIRM, PlateColour.YELLOW);

        assertThat(fleets().remember(first)).isTrue();
        assertThat(fleets().remember(vehicle(FIRM, PlateColour.YELLOW))).isFalse();
        assertThat(fleets().remember(vehicle(FIRM, PlateColour.BLUE))).isTrue();
        assertThat(fleets().remember(vehicle(PERSON, PlateColour.YELLOW))).isTrue();

        assertThat(fleets().vehicles(FIRM, null, 1)).containsExactly(first);
        assertThat(fleets().vehicles(FIRM, first.id(), 5))
                .extracting(Vehicle::colour)
                .containsExactly(PlateColour.BLUE);
        assertThat(fleets().vehicles(PERSON, null, 5)).hasSize(1);
    }

    @Test
    void driverIsRememberedOncePerOwnerByDocument() {
        Driver first = driver(FIRM, NUMBER);

        assertThat(fleets().remember(first)).isTrue();
        assertThat(fleets().remember(driver(FIRM, NUMBER))).isFalse();
        assertThat(fleets().remember(driver(PERSON, NUMBER))).isTrue();
        assertThat(fleets().remember(driver(FIRM, "11010519491231002X"))).isTrue();

        assertThat(fleets().drivers(FIRM, null, 1)).containsExactly(first);
        assertThat(fleets().drivers(FIRM, first.id(), 5)).hasSize(1);
        assertThat(fleets().drivers(new Owner.OfPerson("sub-other"), null, 5)).isEmpty();
    }

    @Test
    void forgettingLeavesOtherOwnersAlone() {
        fleets().remember(vehicle(FIRM, PlateColour.YELLOW));
        fleets().remember(driver(FIRM, NUMBER));
        fleets().remember(driver(PERSON, NUMBER));

        fleets().forget(FIRM);

        assertThat(fleets().vehicles(FIRM, null, 5)).isEmpty();
        assertThat(fleets().drivers(FIRM, null, 5)).isEmpty();
        assertThat(fleets().drivers(PERSON, null, 5)).hasSize(1);
        assertThat(fleets().remember(driver(FIRM, NUMBER))).isTrue();
    }

    protected static Vehicle vehicle(Owner owner, PlateColour colour) {
        return new Vehicle(UUID.randomUUID(), owner, new Plate("吉A12345"), colour, null, "220000123", NOW);
    }

    protected static Driver driver(Owner owner, String number) {
        return new Driver(UUID.randomUUID(), owner, "李雷", Driver.DocumentType.RESIDENT_ID, number, "13800138000", NOW);
    }
}
