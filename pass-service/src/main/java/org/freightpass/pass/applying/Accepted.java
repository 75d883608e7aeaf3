package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** A form in which no rule found anything wrong, in values instead of texts, and the desk it goes to. */
public record Accepted(
        PassType type,
        Plate plate,
        PlateColour plateColour,
        GoodsCategory goods,
        DivisionCode origin,
        DivisionCode destination,
        List<PlaceCode> via,
        boolean returnTrip,
        Instant validFrom,
        Instant validUntil,
        boolean replaces,
        Surroundings.Desk desk) {

    public Accepted {
        via = List.copyOf(via);
    }
}
