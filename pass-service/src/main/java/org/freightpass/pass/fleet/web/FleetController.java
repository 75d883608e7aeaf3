package org.freightpass.pass.fleet.web;

import java.time.Clock;
import java.util.UUID;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.fleet.Driver;
import org.freightpass.pass.fleet.FleetEntry;
import org.freightpass.pass.fleet.FleetResult;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.Owner;
import org.freightpass.pass.fleet.RememberingFleets;
import org.freightpass.pass.fleet.RememberingFleets.By;
import org.freightpass.pass.fleet.Vehicle;
import org.freightpass.pass.protecting.Masking;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Without {@code firmId} the caller's own fleet is meant, a single driver's. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasRole('FIRM')")
class FleetController {

    private final RememberingFleets remembering;
    private final Fleets fleets;
    private final Clock clock;

    FleetController(RememberingFleets remembering, Fleets fleets, Clock clock) {
        this.remembering = remembering;
        this.fleets = fleets;
        this.clock = clock;
    }

    @PostMapping("/vehicles")
    ResponseEntity<?> addVehicle(@RequestBody VehicleRequest request, Caller caller) {
        FleetEntry.OfVehicle entry = new FleetEntry.OfVehicle(
                request.plate(), request.plateColour(), request.vin(), request.transportCertificate());
        return switch (remembering.remember(entry, owner(request.firmId(), caller), by(caller), clock.instant())) {
            case FleetResult.Remembered<Vehicle> done ->
                ResponseEntity.status(HttpStatus.CREATED).body(VehicleResponse.of(done.thing()));
            case FleetResult.Refused<Vehicle> refused ->
                FleetProblems.of(refused).response();
        };
    }

    @GetMapping("/vehicles")
    Page<VehicleResponse> vehicles(
            @RequestParam(required = false) @Nullable UUID firmId, PageRequest page, Caller caller) {
        Owner owner = open(firmId, caller);
        return Page.of(fleets.vehicles(owner, after(page), page.fetch()), page, vehicle -> Cursor.of(vehicle.id()))
                .map(VehicleResponse::of);
    }

    @PostMapping("/drivers")
    ResponseEntity<?> addDriver(@RequestBody DriverRequest request, Caller caller) {
        FleetEntry.OfDriver entry = new FleetEntry.OfDriver(
                request.name(), request.documentType(), request.documentNumber(), request.telephone());
        return switch (remembering.remember(entry, owner(request.firmId(), caller), by(caller), clock.instant())) {
            case FleetResult.Remembered<Driver> done ->
                ResponseEntity.status(HttpStatus.CREATED).body(DriverResponse.of(done.thing()));
            case FleetResult.Refused<Driver> refused ->
                FleetProblems.of(refused).response();
        };
    }

    @GetMapping("/drivers")
    Page<DriverResponse> drivers(
            @RequestParam(required = false) @Nullable UUID firmId, PageRequest page, Caller caller) {
        Owner owner = open(firmId, caller);
        return Page.of(fleets.drivers(owner, after(page), page.fetch()), page, driver -> Cursor.of(driver.id()))
                .map(DriverResponse::of);
    }

    private Owner open(@Nullable UUID firmId, Caller caller) {
        Owner owner = owner(firmId, caller);
        if (!remembering.isOpen(owner, by(caller))) {
            throw Problem.of(PassProblem.FIRM_UNKNOWN).field("firmId").exception();
        }
        return owner;
    }

    private static Owner owner(@Nullable UUID firmId, Caller caller) {
        return firmId == null ? new Owner.OfPerson(caller.subject()) : new Owner.OfFirm(firmId);
    }

    private static By by(Caller caller) {
        return new By(caller.subject(), caller.username(), caller.name());
    }

    private static @Nullable UUID after(PageRequest page) {
        return page.start().map(cursor -> cursor.part(0, UUID::fromString)).orElse(null);
    }

    record VehicleRequest(
            @Nullable UUID firmId,
            @Nullable String plate,
            @Nullable String plateColour,
            @Nullable String vin,
            @Nullable String transportCertificate) {}

    record VehicleResponse(
            UUID id,
            String plate,
            String plateColour,
            @Nullable String vin,
            @Nullable String transportCertificate) {

        static VehicleResponse of(Vehicle vehicle) {
            return new VehicleResponse(
                    vehicle.id(),
                    vehicle.plate().value(),
                    vehicle.colour().name(),
                    vehicle.vin() == null ? null : vehicle.vin().value(),
                    vehicle.transportCertificate());
        }
    }

    record DriverRequest(
            @Nullable UUID firmId,
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String telephone) {

        /** Never what was entered: it may be a document's number. */
        @Override
        public String toString() {
            return "DriverRequest[***]";
        }
    }

    /** Number and telephone masked. */
    record DriverResponse(
            UUID id,
            String name,
            String documentType,
            String documentNumber,
            @Nullable String telephone) {

        static DriverResponse of(Driver driver) {
            String telephone = driver.telephone();
            return new DriverResponse(
                    driver.id(),
                    driver.name(),
                    driver.documentType().name(),
                    Masking.number(driver.documentNumber()),
                    telephone == null ? null : Masking.number(telephone));
        }
    }
}
