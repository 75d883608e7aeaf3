package org.freightpass.pass.issuing;

import java.util.Comparator;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** What may have one live pass at a time: a vehicle, which is a plate and its colour, and a type of pass (IS-01). */
public record VehicleKey(Plate plate, PlateColour colour, PassType type) {

    /** Everybody locks and inserts in this order, so that two fleets cannot wait for each other. */
    static final Comparator<VehicleKey> ORDER = Comparator.comparing((VehicleKey key) -> key.plate.value())
            .thenComparing(VehicleKey::colour)
            .thenComparing(VehicleKey::type);
}
