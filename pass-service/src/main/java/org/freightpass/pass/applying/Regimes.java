package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;

/** The pass regimes that this service has been told of. */
public interface Regimes {

    List<Regime> all();

    /** Keeps it unless a version as new is kept already for the area and its beginning. */
    void keep(Regime regime);

    /** An area runs a pass regime for a time, by a rule set; open-ended where {@code until} is absent. */
    record Regime(PlaceCode area, Instant from, @Nullable Instant until, String ruleSet, int version) {

        boolean inForce(DivisionCode place, Instant at) {
            return area.covers(place) && !at.isBefore(from) && (until == null || at.isBefore(until));
        }
    }
}
