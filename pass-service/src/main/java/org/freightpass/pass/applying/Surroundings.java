package org.freightpass.pass.applying;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside a form that the rules ask, gathered once for a chunk of forms. {@code open} grows while a chunk is
 * worked through, so that the same vehicle twice in one file is seen.
 *
 * @param askedAt when it was asked for: before {@code now} what has waited in a file or without a network
 * @param firm absent for a driver who applies without one, and where the named firm does not exist
 */
public record Surroundings(
        Instant now,
        Instant askedAt,
        DivisionCode province,
        @Nullable Firm firm,
        List<Regimes.Regime> regimes,
        Set<String> blacklistedVehicles,
        Set<String> blacklistedDocuments,
        Collection<Taken> live,
        Collection<Taken> open,
        Registers.Office office) {

    /** The firm that applies; {@code whitelisted} for whatever goods. */
    public record Firm(UUID id, boolean confirmed, boolean blacklisted, boolean whitelisted, DivisionCode division) {}

    /** A time for which a vehicle has a live pass already, or an open application ({@code number} absent). */
    public record Taken(
            Plate plate,
            PlateColour colour,
            PassType type,
            Instant from,
            Instant until,
            @Nullable String number,
            @Nullable UUID application) {

        boolean inTheWayOf(Plate p, PlateColour c, PassType t, Instant start, Instant end) {
            return plate.equals(p) && colour == c && type == t && from.isBefore(end) && start.isBefore(until);
        }
    }

    /**
     * The department that an application goes to, and the division it numbers under.
     *
     * @param roadside whether it is that of a checkpoint, where an officer acts for the department
     */
    public record Desk(Department department, DivisionCode division, boolean roadside) {

        public Desk(Department department, DivisionCode division) {
            this(department, division, false);
        }
    }

    Surroundings askedAt(Instant then) {
        return new Surroundings(
                now, then, province, firm, regimes, blacklistedVehicles, blacklistedDocuments, live, open, office);
    }

    boolean regimeAt(DivisionCode place, Instant at) {
        return regimes.stream().anyMatch(regime -> regime.inForce(place, at));
    }

    Duration limit(PassType type, DivisionCode division) {
        return office.validityLimit(type, division, now);
    }

    Desk desk(
            PassType type, GoodsCategory goods, @Nullable DivisionCode applicant, DivisionCode from, DivisionCode to) {
        return office.desk(type, goods, applicant, from, to, now);
    }
}
