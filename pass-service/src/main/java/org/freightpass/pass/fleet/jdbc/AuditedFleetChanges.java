package org.freightpass.pass.fleet.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.fleet.Driver;
import org.freightpass.pass.fleet.FleetChanges;
import org.freightpass.pass.fleet.RememberingFleets.By;
import org.freightpass.pass.fleet.Vehicle;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each remembered vehicle or driver as an audit entry; of a driver nothing but that it happened. */
@Component
class AuditedFleetChanges implements FleetChanges {

    private final Auditing auditing;
    private final JsonMapper json;

    AuditedFleetChanges(Auditing auditing, JsonMapper json) {
        this.auditing = auditing;
        this.json = json;
    }

    @Override
    public void remembered(Vehicle vehicle, By by) {
        VehicleText text =
                new VehicleText(vehicle.plate().value(), vehicle.colour().name());
        record("vehicle", vehicle.id(), json.writeValueAsString(text), by, vehicle.rememberedAt());
    }

    @Override
    public void remembered(Driver driver, By by) {
        record("driver", driver.id(), "{}", by, driver.rememberedAt());
    }

    private void record(String kind, UUID id, String after, By by, Instant at) {
        auditing.record(new AuditEntry(
                new AuditEntry.Who(by.subject(), by.name(), "FIRM"),
                kind + ".remembered",
                kind,
                id.toString(),
                null,
                after,
                at,
                MDC.get("correlationId"),
                null,
                null));
    }

    private record VehicleText(String plate, String colour) {}
}
