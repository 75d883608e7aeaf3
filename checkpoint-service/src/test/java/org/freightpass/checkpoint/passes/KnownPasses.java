package org.freightpass.checkpoint.passes;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** Passes to start from. */
public final class KnownPasses {
    private static final Instant AT = Instant.parse("2022-04-20T00:00:00.123456789Z");

    private KnownPasses() {}

    public static KnownPass pass(String number, int version, KnownPass.State state, String plate) {
        return new KnownPass(
                new PassNumber(number),
                version,
                state,
                new Plate(plate),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184"), new PlaceCode("21")),
                true,
                GoodsCategory.LIVING,
                AT,
                AT.plusSeconds(86_400),
                new DivisionCode("220104"),
                Department.COMMERCE,
                state == KnownPass.State.REVOKED ? "转让他人" : null,
                state == KnownPass.State.REPLACED ? new PassNumber("220104000009") : null,
                version % 2 == 0 ? null : new KnownPass.Code(version, List.of("0a7f", "ffff")),
                AT,
                AT.plusSeconds(version));
    }
}
