package org.freightpass.checkpoint.roads.web;

import java.time.Instant;
import java.util.List;
import org.freightpass.checkpoint.roads.Locality;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.jspecify.annotations.Nullable;

/** Entries about the roads as the API answers them. */
final class RoadAnswers {
    private RoadAnswers() {}

    /** Something that is or will be closed. */
    record ClosureAnswer(
            String code,
            int version,
            RoadEntry.Closure.Kind kind,
            String area,
            @Nullable String road,
            @Nullable String direction,
            String name,
            @Nullable String serviceArea,
            Instant from,
            @Nullable Instant until,
            String approvedBy,
            String approvedByDivision,
            @Nullable String reason,
            boolean sample,
            Instant changedAt) {
        static ClosureAnswer of(RoadEntry.Closure closure) {
            return new ClosureAnswer(
                    closure.filing().code(),
                    closure.filing().version(),
                    closure.kind(),
                    closure.area().value(),
                    closure.road() == null ? null : closure.road().value(),
                    closure.direction(),
                    closure.name(),
                    closure.serviceArea(),
                    closure.period().from(),
                    closure.period().until(),
                    closure.approval().by(),
                    closure.approval().division().value(),
                    closure.reason(),
                    closure.filing().sample(),
                    closure.filing().changedAt());
        }
    }

    /** An area of some risk. */
    record RiskAreaAnswer(
            String code,
            int version,
            String county,
            String name,
            RoadEntry.RiskArea.Level level,
            Instant from,
            @Nullable Instant until,
            boolean sample,
            Instant changedAt) {
        static RiskAreaAnswer of(RoadEntry.RiskArea area) {
            return new RiskAreaAnswer(
                    area.filing().code(),
                    area.filing().version(),
                    area.county().value(),
                    area.name(),
                    area.level(),
                    area.period().from(),
                    area.period().until(),
                    area.filing().sample(),
                    area.filing().changedAt());
        }
    }

    /** A pair of service areas; {@code closed} where both sides are closed now. */
    record ServiceAreaAnswer(
            String code,
            int version,
            String name,
            String county,
            @Nullable String road,
            @Nullable Double longitude,
            @Nullable Double latitude,
            List<String> sides,
            List<RoadEntry.ServiceArea.Service> services,
            boolean closed,
            boolean placeVerified,
            boolean sample,
            Instant changedAt) {
        static ServiceAreaAnswer of(RoadEntry.ServiceArea area, boolean closed) {
            return new ServiceAreaAnswer(
                    area.filing().code(),
                    area.filing().version(),
                    area.name(),
                    area.county().value(),
                    roadOf(area.locality()),
                    area.locality().longitude(),
                    area.locality().latitude(),
                    area.sides(),
                    area.services().stream().sorted().toList(),
                    closed,
                    area.locality().verified(),
                    area.filing().sample(),
                    area.filing().changedAt());
        }
    }

    /** A test point; {@code kilometres} where the question said from where. */
    record TestPointAnswer(
            String code,
            int version,
            String name,
            String county,
            @Nullable String serviceArea,
            @Nullable String side,
            @Nullable String road,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String hours,
            Instant from,
            @Nullable Instant until,
            @Nullable Double kilometres,
            boolean placeVerified,
            boolean sample,
            Instant changedAt) {
        static TestPointAnswer of(RoadEntry.TestPoint point, @Nullable Double kilometres) {
            return new TestPointAnswer(
                    point.filing().code(),
                    point.filing().version(),
                    point.name(),
                    point.county().value(),
                    point.serviceArea(),
                    point.side(),
                    roadOf(point.locality()),
                    point.locality().longitude(),
                    point.locality().latitude(),
                    point.hours(),
                    point.period().from(),
                    point.period().until(),
                    kilometres == null ? null : Math.round(kilometres * 10) / 10.0,
                    point.locality().verified(),
                    point.filing().sample(),
                    point.filing().changedAt());
        }
    }

    private static @Nullable String roadOf(Locality locality) {
        return locality.road() == null ? null : locality.road().value();
    }
}
