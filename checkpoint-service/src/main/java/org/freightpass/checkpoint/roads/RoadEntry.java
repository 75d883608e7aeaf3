package org.freightpass.checkpoint.roads;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.RoadCode;
import org.jspecify.annotations.Nullable;

/** What operators enter about the roads; one version of an entry, whole. */
public sealed interface RoadEntry {
    Filing filing();

    /** Where it lies: a county, but for the closing of an area. */
    PlaceCode area();

    String name();

    /** When it holds; a service area has no times of its own. */
    Optional<Period> holds();

    /** The same as a version that is filed. */
    RoadEntry filed(Filing as);

    /** What an entry is about; its prefix begins the codes. */
    enum Subject {
        CLOSURE("CL"),
        RISK_AREA("RA"),
        SERVICE_AREA("SA"),
        TEST_POINT("TP");

        private final String prefix;

        Subject(String prefix) {
            this.prefix = prefix;
        }

        public String prefix() {
            return prefix;
        }
    }

    default Subject subject() {
        return switch (this) {
            case Closure closure -> Subject.CLOSURE;
            case RiskArea area -> Subject.RISK_AREA;
            case ServiceArea area -> Subject.SERVICE_AREA;
            case TestPoint point -> Subject.TEST_POINT;
        };
    }

    /** The service area that it is about or lies in. */
    default @Nullable String inServiceArea() {
        return switch (this) {
            case Closure closure -> closure.serviceArea();
            case TestPoint point -> point.serviceArea();
            case RiskArea area -> null;
            case ServiceArea area -> null;
        };
    }

    /**
     * Something is closed.
     *
     * @param direction the closed direction of travel; null where both are
     * @param fuelStays whether fuel can be had in spite of it
     */
    record Closure(
            Filing filing,
            Kind kind,
            PlaceCode area,
            @Nullable RoadCode road,
            @Nullable String direction,
            String name,
            @Nullable String serviceArea,
            Period period,
            Approval approval,
            boolean fuelStays,
            @Nullable String reason)
            implements RoadEntry {

        /** What is closed. */
        public enum Kind {
            ROAD_SECTION,
            TOLL_ENTRY,
            TOLL_EXIT,
            SERVICE_AREA,
            AREA
        }

        /** Who approved it. */
        public record Approval(String by, DivisionCode division) {}

        @Override
        public Optional<Period> holds() {
            return Optional.of(period);
        }

        @Override
        public Closure filed(Filing as) {
            return new Closure(as, kind, area, road, direction, name, serviceArea, period, approval, fuelStays, reason);
        }
    }

    /** An area of some risk within a county. */
    record RiskArea(Filing filing, DivisionCode county, String name, Level level, Period period) implements RoadEntry {

        /** How high the risk is, in rising order. */
        public enum Level {
            LOW,
            MEDIUM,
            HIGH
        }

        @Override
        public PlaceCode area() {
            return PlaceCode.of(county);
        }

        @Override
        public Optional<Period> holds() {
            return Optional.of(period);
        }

        @Override
        public RiskArea filed(Filing as) {
            return new RiskArea(as, county, name, level, period);
        }
    }

    /** A pair of service areas, one on each side of an expressway. */
    record ServiceArea(
            Filing filing,
            String name,
            DivisionCode county,
            Locality locality,
            List<String> sides,
            Set<Service> services)
            implements RoadEntry {
        public ServiceArea {
            sides = List.copyOf(sides);
            services = Set.copyOf(services);
        }

        /** What drivers get. */
        public enum Service {
            FUEL,
            FOOD,
            TOILETS
        }

        @Override
        public PlaceCode area() {
            return PlaceCode.of(county);
        }

        @Override
        public Optional<Period> holds() {
            return Optional.empty();
        }

        @Override
        public ServiceArea filed(Filing as) {
            return new ServiceArea(as, name, county, locality, sides, services);
        }
    }

    /** Where drivers are tested on the way. */
    record TestPoint(
            Filing filing,
            String name,
            DivisionCode county,
            @Nullable String serviceArea,
            @Nullable String side,
            Locality locality,
            @Nullable String hours,
            Period period)
            implements RoadEntry {

        @Override
        public PlaceCode area() {
            return PlaceCode.of(county);
        }

        @Override
        public Optional<Period> holds() {
            return Optional.of(period);
        }

        @Override
        public TestPoint filed(Filing as) {
            return new TestPoint(as, name, county, serviceArea, side, locality, hours, period);
        }
    }
}
