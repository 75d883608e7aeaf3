package org.freightpass.system.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.system.fleet.Vehicle;

/** What an operator enters at the desk for a vehicle of the fleet: valid from now for ten days. */
public final class DeskForm {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    private DeskForm() {}

    /** With {@code replaces} a live pass of the vehicle ends with it; else one is in the way. */
    public static Map<String, Object> of(Vehicle vehicle, String firmId, boolean replaces) {
        OffsetDateTime from = Instant.now().atOffset(LOCAL).truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> body = new HashMap<>();
        body.put("firmId", firmId);
        body.put("vehicle", Map.of("plate", vehicle.plate(), "plateColour", vehicle.colour()));
        body.put("goods", Map.of("category", vehicle.goods()));
        body.put(
                "route",
                Map.of(
                        "origin", vehicle.origin(),
                        "destination", vehicle.destination(),
                        "via", List.of("220184", "220302"),
                        "returnTrip", true));
        body.put(
                "crew",
                List.of(Map.of(
                        "role", "DRIVER",
                        "name", vehicle.driverName(),
                        "documentType", "RESIDENT_ID",
                        "documentNumber", vehicle.driverId(),
                        "telephone", vehicle.driverTelephone())));
        body.put("validFrom", from.toString());
        body.put("validUntil", from.plusDays(10).toString());
        body.put("replaces", replaces);
        return body;
    }
}
