package org.freightpass.pass.roads;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** What this service has been told about the roads. */
public interface RoadConditions {

    List<Closure> closures();

    List<RiskArea> riskAreas();

    /** Keeps it unless a version as new is kept already. */
    void keep(Closure closure);

    /** Keeps it unless a version as new is kept already. */
    void keep(RiskArea area);

    /** From an instant to the first one that is over; without {@code until} until further notice. */
    record Period(Instant from, @Nullable Instant until) {

        public boolean contains(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }

    /** Something is closed; the kind is a name of the contract's. */
    record Closure(
            String code,
            int version,
            String kind,
            PlaceCode area,
            @Nullable String road,
            @Nullable String direction,
            String name,
            Period period) {}

    /** How high a risk is, in rising order. */
    enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /** An area of some risk within a county. */
    record RiskArea(String code, int version, DivisionCode county, String name, Level level, Period period) {}
}
