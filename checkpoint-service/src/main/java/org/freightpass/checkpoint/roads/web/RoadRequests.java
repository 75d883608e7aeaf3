package org.freightpass.checkpoint.roads.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.jspecify.annotations.Nullable;

/** The bodies of entries about the roads as they come; {@code version} only where one is changed. */
final class RoadRequests {
    private RoadRequests() {}

    /** Body of {@code POST /roads/closures} and {@code PUT /roads/closures/{code}}. */
    record NewClosure(
            @Nullable Integer version,
            RoadEntry.Closure.@Nullable Kind kind,
            @Nullable String area,
            @Nullable String road,
            @Nullable String direction,
            @Nullable String name,
            @Nullable String serviceArea,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String approvedBy,
            @Nullable String approvedByDivision,
            @Nullable Boolean fuelStays,
            @Nullable String reason) {}

    /** Body of {@code POST /roads/risk-areas} and {@code PUT /roads/risk-areas/{code}}. */
    record NewRiskArea(
            @Nullable Integer version,
            @Nullable String county,
            @Nullable String name,
            RoadEntry.RiskArea.@Nullable Level level,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Body of {@code POST /roads/service-areas} and {@code PUT /roads/service-areas/{code}}. */
    record NewServiceArea(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String county,
            @Nullable String road,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable List<@Nullable String> sides,
            @Nullable Set<RoadEntry.ServiceArea.Service> services,
            @Nullable Boolean placeVerified) {}

    /** Body of {@code POST /roads/test-points} and {@code PUT /roads/test-points/{code}}. */
    record NewTestPoint(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String county,
            @Nullable String serviceArea,
            @Nullable String side,
            @Nullable String road,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String hours,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean placeVerified) {}
}
