package org.freightpass.system.fleet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The fleet as the file a firm uploads: first the good rows, then one bad row of each kind. */
public record FleetCsv(String text, int goodRows, int badRows) {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final int DAYS = 10;
    private static final String HEADER = "plate,plate_colour,goods_category,origin,destination,via,return_trip,"
            + "valid_from,valid_until,driver_name,driver_id,driver_telephone";

    /** Valid from this minute for ten days. */
    public static FleetCsv of(Fleet fleet, Instant now) {
        OffsetDateTime from = now.atOffset(LOCAL).truncatedTo(ChronoUnit.MINUTES);
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        fleet.vehicles().forEach(vehicle -> lines.add(line(vehicle, from)));
        int extra = 100;
        for (BadRow bad : BadRow.values()) {
            lines.add(line(bad.of(fleet.extra(extra++)), from));
        }
        return new FleetCsv(
                String.join("\r\n", lines) + "\r\n", fleet.vehicles().size(), BadRow.values().length);
    }

    /** Good rows only. */
    public static FleetCsv of(List<Vehicle> vehicles, Instant now) {
        OffsetDateTime from = now.atOffset(LOCAL).truncatedTo(ChronoUnit.MINUTES);
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        vehicles.forEach(vehicle -> text.append(line(vehicle, from)).append("\r\n"));
        return new FleetCsv(text.toString(), vehicles.size(), 0);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Vehicle vehicle, OffsetDateTime from) {
        return String.join(
                ",",
                vehicle.plate(),
                vehicle.colour(),
                vehicle.goods(),
                vehicle.origin(),
                vehicle.destination(),
                "220184;220302",
                "true",
                from.toString(),
                from.plusDays(DAYS).toString(),
                vehicle.driverName(),
                vehicle.driverId(),
                vehicle.driverTelephone());
    }
}
