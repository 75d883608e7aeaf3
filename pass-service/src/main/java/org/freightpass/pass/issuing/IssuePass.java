package org.freightpass.pass.issuing;

import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** The order to issue one pass, after everything about it was verified. */
public record IssuePass(
        PassType type,
        Plate plate,
        PlateColour plateColour,
        Route route,
        GoodsCategory goods,
        Validity validity,
        Issuer issuer,
        Pass.Holder holder,
        @Nullable UUID applicationId,
        @Nullable UUID bulkId,
        Pass.Channel channel,
        String crew,
        boolean replaces) {

    VehicleKey vehicle() {
        return new VehicleKey(plate, plateColour, type);
    }
}
