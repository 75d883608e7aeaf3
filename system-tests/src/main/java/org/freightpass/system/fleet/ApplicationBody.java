package org.freightpass.system.fleet;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is applied for at a desk: the vehicle's journey, its driver, ten days from this minute, unless said otherwise. */
public final class ApplicationBody {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    private final Map<String, Object> body = new HashMap<>();

    public ApplicationBody(Vehicle vehicle) {
        this(vehicle, InstantSource.system());
    }

    /** By a clock that the system's own goes by. */
    public ApplicationBody(Vehicle vehicle, InstantSource clock) {
        OffsetDateTime from = clock.instant().atOffset(LOCAL).truncatedTo(ChronoUnit.MINUTES);
        body.put("vehicle", Map.of("plate", vehicle.plate(), "plateColour", vehicle.colour()));
        body.put("goods", Map.of("category", vehicle.goods()));
        body.put("crew", List.of(driver(vehicle)));
        body.put("validFrom", from.toString());
        body.put("validUntil", from.plusDays(10).toString());
        route(vehicle.origin(), vehicle.destination(), List.of("220184", "220302"));
    }

    /** For this firm. */
    public ApplicationBody of(String firmId) {
        return with("firmId", firmId);
    }

    public ApplicationBody with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    public ApplicationBody route(String origin, String destination, List<String> via) {
        return with("route", Map.of("origin", origin, "destination", destination, "via", via, "returnTrip", true));
    }

    public ApplicationBody days(int days) {
        OffsetDateTime from = OffsetDateTime.parse(String.valueOf(body.get("validFrom")));
        return with("validUntil", from.plusDays(days).toString());
    }

    /** The driver, and drivers of other vehicles as staff who are taken to work. */
    public ApplicationBody staff(Vehicle vehicle, List<Vehicle> others) {
        List<Map<String, String>> crew = new ArrayList<>(List.of(driver(vehicle)));
        others.forEach(other -> crew.add(Map.of(
                "role",
                "STAFF",
                "name",
                other.driverName(),
                "documentType",
                "RESIDENT_ID",
                "documentNumber",
                other.driverId())));
        return with("crew", crew);
    }

    public Map<String, Object> json() {
        return Map.copyOf(body);
    }

    private static Map<String, String> driver(Vehicle vehicle) {
        return Map.of(
                "role", "DRIVER",
                "name", vehicle.driverName(),
                "documentType", "RESIDENT_ID",
                "documentNumber", vehicle.driverId(),
                "telephone", vehicle.driverTelephone());
    }
}
