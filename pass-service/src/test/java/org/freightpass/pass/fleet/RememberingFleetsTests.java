package org.freightpass.pass.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.fleet.FleetEntry.OfDriver;
import org.freightpass.pass.fleet.FleetEntry.OfVehicle;
import org.freightpass.pass.fleet.FleetResult.Kind;
import org.freightpass.pass.fleet.RememberingFleets.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberingFleetsTests {

    private static final Instant NOW = Instant.parse("2022-04-16T02:00:00Z");
    private static final Owner OWN = new Owner.OfPerson("sub-1");
    private static final Owner FOREIGN = new Owner.OfFirm(UUID.randomUUID());
    private static final By BY = new By("sub-1", "driver1", "Driver");

    private final List<Object> told = new ArrayList<>();
    private final RememberingFleets remembering =
            new RememberingFleets(new InMemoryFleets(), (owner, subject, username) -> owner.equals(OWN), new Told());

    @Test
    void vehicleIsRememberedOnceAndTold() {
        OfVehicle entry = new OfVehicle("吉A12345", "YELLOW", null, " ");

        Vehicle vehicle = done(remembering.remember(entry, OWN, BY, NOW));

        assertThat(vehicle.transportCertificate()).isNull();
        assertThat(kind(remembering.remember(entry, OWN, BY, NOW))).isEqualTo(Kind.VEHICLE_KNOWN);
        assertThat(told).containsExactly(vehicle);
    }

    @ParameterizedTest
    @CsvSource({
        ", YELLOW, , plate",
        "nonsense, YELLOW, , plate",
        "吉A1234挂, YELLOW, , plate",
        "吉A12345, PURPLE, , plateColour",
        "吉A12345, , , plateColour",
        "吉A12345, YELLOW, 123, vin"
    })
    void vehicleThatDoesNotFitIsRefusedByItsField(
            @Nullable String plate, @Nullable String colour, @Nullable String vin, String field) {
        FleetResult<Vehicle> result = remembering.remember(new OfVehicle(plate, colour, vin, null), OWN, BY, NOW);

        assertThat(result)
                .isInstanceOfSatisfying(
                        FleetResult.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 220104198802291232, true",
        "RESIDENT_ID, 220104198802291233, false",
        ", 220104198802291232, true",
        "OTHER, G12, false",
        "OTHER, G123, true",
        "OTHER, A2345678901234567890123456789012, true",
        "OTHER, A23456789012345678901234567890123, false",
        "PASSPORT, G12345678, false"
    })
    void driversDocumentFitsItsKind(@Nullable String type, String number, boolean good) {
        FleetResult<Driver> result = remembering.remember(new OfDriver("李雷", type, number, null), OWN, BY, NOW);

        assertThat(result instanceof FleetResult.Remembered).isEqualTo(good);
    }

    @Test
    void foreignFleetLooksLikeNone() {
        OfDriver driver = new OfDriver("李雷", "OTHER", "G12345678", null);
        OfVehicle vehicle = new OfVehicle("吉A12345", "YELLOW", null, null);

        assertThat(kind(remembering.remember(driver, FOREIGN, BY, NOW))).isEqualTo(Kind.FLEET_UNKNOWN);
        assertThat(kind(remembering.remember(vehicle, FOREIGN, BY, NOW))).isEqualTo(Kind.FLEET_UNKNOWN);
        assertThat(remembering.isOpen(FOREIGN, BY)).isFalse();
    }

    @Test
    void whatADriverIsCalledInALogShowsNothing() {
        OfDriver entry = new OfDriver("李雷", "OTHER", "G12345678", "13800138000");

        assertThat(entry.toString()).doesNotContain("G12345678", "13800138000");
        assertThat(done(remembering.remember(entry, OWN, BY, NOW)).toString())
                .doesNotContain("G12345678", "13800138000", "李雷");
    }

    private static <T> T done(FleetResult<T> result) {
        assertThat(result).isInstanceOf(FleetResult.Remembered.class);
        return ((FleetResult.Remembered<T>) result).thing();
    }

    private static Kind kind(FleetResult<?> result) {
        assertThat(result).isInstanceOf(FleetResult.Refused.class);
        return ((FleetResult.Refused<?>) result).kind();
    }

    private final class Told implements FleetChanges {

        @Override
        public void remembered(Vehicle vehicle, By by) {
            told.add(vehicle);
        }

        @Override
        public void remembered(Driver driver, By by) {
            told.add(driver);
        }
    }
}
