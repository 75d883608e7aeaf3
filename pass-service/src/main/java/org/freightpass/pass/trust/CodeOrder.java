package org.freightpass.pass.trust;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/**
 * What the code of a pass is to state.
 *
 * @param version the pass's version as which it is signed
 * @param crewDocuments the crew's document numbers, of which the code keeps a mark each
 * @param status how its status begins
 */
public record CodeOrder(
        Authority authority,
        PassNumber number,
        int version,
        Plate plate,
        PlateColour plateColour,
        DivisionCode origin,
        DivisionCode destination,
        List<PlaceCode> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant validFrom,
        Instant validUntil,
        List<String> crewDocuments,
        SignedCode.Status status) {

    /** Without the crew's numbers, which belong in no log. */
    @Override
    public String toString() {
        return "CodeOrder[" + number + " version " + version + "]";
    }
}
