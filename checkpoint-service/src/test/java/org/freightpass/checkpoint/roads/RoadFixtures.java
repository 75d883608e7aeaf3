package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** Entries about the roads as tests need them. */
final class RoadFixtures {
    static final Instant NOW = Instant.parse("2022-04-18T00:00:00Z");
    static final Period OPEN = new Period(NOW.minusSeconds(60), null);
    private static final Locality SOMEWHERE = new Locality(null, 125.0, 43.0, false);

    private RoadFixtures() {}

    static RoadEntry.Closure closure(RoadEntry.Closure.Kind kind, String area, String approvedBy, Period period) {
        return closure(kind, area, approvedBy, period, null, null, true);
    }

    static RoadEntry.Closure closure(
            RoadEntry.Closure.Kind kind,
            String area,
            String approvedBy,
            Period period,
            @Nullable String serviceArea,
            @Nullable String direction,
            boolean fuelStays) {
        return new RoadEntry.Closure(
                new Filing("CL" + area + "-" + kind, 1, false, NOW),
                kind,
                new PlaceCode(area),
                null,
                direction,
                "test",
                serviceArea,
                period,
                new RoadEntry.Closure.Approval("group", new DivisionCode(approvedBy)),
                fuelStays,
                null);
    }

    static RoadEntry.ServiceArea serviceArea(String... sides) {
        return new RoadEntry.ServiceArea(
                new Filing("SA220184-2", 1, false, NOW),
                "test",
                new DivisionCode("220184"),
                SOMEWHERE,
                List.of(sides),
                Set.of());
    }

    static RoadEntry.TestPoint testPoint(
            String code,
            @Nullable String serviceArea,
            @Nullable String side,
            @Nullable Double longitude,
            Period period) {
        return new RoadEntry.TestPoint(
                new Filing(code, 1, false, NOW),
                "test",
                new DivisionCode("220184"),
                serviceArea,
                side,
                new Locality(null, longitude, longitude == null ? null : Double.valueOf(43), false),
                null,
                period);
    }

    static RoadEntry.RiskArea riskArea(String county, RoadEntry.RiskArea.Level level, Period period) {
        return new RoadEntry.RiskArea(
                new Filing("RA" + county + "-" + level, 1, false, NOW),
                new DivisionCode(county),
                "test",
                level,
                period);
    }
}
