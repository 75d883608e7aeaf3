package org.freightpass.pass.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.Vin;
import org.freightpass.pass.fleet.FleetResult.Kind;
import org.freightpass.pass.fleet.FleetResult.Refused;
import org.freightpass.pass.fleet.FleetResult.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Remembers vehicles and drivers on request; each with its audit entry in one transaction. */
public class RememberingFleets {

    private static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Shanghai");

    private final Fleets fleets;
    private final FleetAccess access;
    private final FleetChanges changes;

    public RememberingFleets(Fleets fleets, FleetAccess access, FleetChanges changes) {
        this.fleets = fleets;
        this.access = access;
        this.changes = changes;
    }

    /** Who asks: subject, user name and shown name. */
    public record By(String subject, String username, String name) {}

    /** FL-03; an owner that is not open looks the same as one that does not exist. */
    @Transactional
    public boolean isOpen(Owner owner, By by) {
        return access.isOpen(owner, by.subject(), by.username());
    }

    @Transactional
    public FleetResult<Vehicle> remember(FleetEntry.OfVehicle entry, Owner owner, By by, Instant now) {
        if (!isOpen(owner, by)) {
            return foreign();
        }
        return switch (Plate.read(entry.plate())) {
            case Reading.Bad<Plate> bad -> new Refused<>(Kind.VEHICLE_BAD, "plate", bad.text());
            case Reading.Good<Plate> plate -> withPlate(plate.value(), entry, owner, by, now);
        };
    }

    private FleetResult<Vehicle> withPlate(Plate plate, FleetEntry.OfVehicle entry, Owner owner, By by, Instant now) {
        if (!plate.mayCarryPass()) {
            return new Refused<>(
                    Kind.VEHICLE_BAD, "plate", "The plate " + plate + " carries no pass: enter the tractor's plate.");
        }
        Optional<PlateColour> colour = PlateColour.read(entry.colour()).good();
        if (colour.isEmpty()) {
            return new Refused<>(Kind.VEHICLE_BAD, "plateColour", "Enter the plate's colour, such as YELLOW or 黄.");
        }
        Optional<Vin> vin =
                isBlank(entry.vin()) ? Optional.empty() : Vin.read(entry.vin()).good();
        if (!isBlank(entry.vin()) && vin.isEmpty()) {
            return new Refused<>(Kind.VEHICLE_BAD, "vin", "Enter the 17 places of the VIN, or leave it out.");
        }
        String certificate = isBlank(entry.transportCertificate()) ? null : entry.transportCertificate();
        Vehicle vehicle =
                new Vehicle(UUID.randomUUID(), owner, plate, colour.get(), vin.orElse(null), certificate, now);
        if (!fleets.remember(vehicle)) {
            return new Refused<>(Kind.VEHICLE_KNOWN, "plate", "The vehicle " + plate + " is remembered already.");
        }
        changes.remembered(vehicle, by);
        return new Remembered<>(vehicle);
    }

    @Transactional
    public FleetResult<Driver> remember(FleetEntry.OfDriver entry, Owner owner, By by, Instant now) {
        if (!isOpen(owner, by)) {
            return foreign();
        }
        String name = entry.name();
        if (name == null || name.isBlank() || name.length() > 100) {
            return new Refused<>(Kind.DRIVER_BAD, "name", "Enter the driver's name in 1 to 100 characters.");
        }
        Optional<Driver.DocumentType> type = documentType(entry.documentType());
        if (type.isEmpty()) {
            return new Refused<>(Kind.DRIVER_BAD, "documentType", "Enter RESIDENT_ID or OTHER.");
        }
        String entered = entry.documentNumber() == null ? "" : entry.documentNumber();
        return switch (FleetRule.documentNumber(type.get(), entered, LocalDate.ofInstant(now, OFFICE_TIME))) {
            case Reading.Bad<String> bad -> new Refused<>(Kind.DRIVER_BAD, "documentNumber", bad.text());
            case Reading.Good<String> good ->
                add(
                        new Driver(
                                UUID.randomUUID(),
                                owner,
                                name.strip(),
                                type.get(),
                                good.value(),
                                isBlank(entry.telephone()) ? null : entry.telephone(),
                                now),
                        by);
        };
    }

    private FleetResult<Driver> add(Driver driver, By by) {
        if (!fleets.remember(driver)) {
            return new Refused<>(
                    Kind.DRIVER_KNOWN, "documentNumber", "A driver with this document is remembered already.");
        }
        changes.remembered(driver, by);
        return new Remembered<>(driver);
    }

    private static Optional<Driver.DocumentType> documentType(@Nullable String entered) {
        return switch (entered == null ? "RESIDENT_ID" : entered.strip().toUpperCase(Locale.ROOT)) {
            case "RESIDENT_ID", "" -> Optional.of(Driver.DocumentType.RESIDENT_ID);
            case "OTHER" -> Optional.of(Driver.DocumentType.OTHER);
            default -> Optional.empty();
        };
    }

    private static <T> FleetResult<T> foreign() {
        return new Refused<>(Kind.FLEET_UNKNOWN, "firmId", "There is no such firm that you act for.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
