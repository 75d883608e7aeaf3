package org.freightpass.pass.issuing;

import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;

/** The one route of a pass: county to county, the places between, and whether the way back counts too. */
public record Route(DivisionCode origin, DivisionCode destination, List<PlaceCode> via, boolean returnTrip) {

    public Route {
        via = List.copyOf(via);
    }

    Route by(List<PlaceCode> otherPlaces) {
        return new Route(origin, destination, otherPlaces, returnTrip);
    }
}
