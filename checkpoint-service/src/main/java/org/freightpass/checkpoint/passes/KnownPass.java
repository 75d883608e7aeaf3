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
import org.jspecify.annotations.Nullable;

/** One version of a pass, as the view keeps it: what a checkpoint needs, no firm and no application. */
public record KnownPass(
        PassNumber number,
        int version,
        State state,
        Plate plate,
        PlateColour plateColour,
        DivisionCode origin,
        DivisionCode destination,
        List<PlaceCode> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant validFrom,
        Instant validUntil,
        DivisionCode issuerDivision,
        Department issuerDepartment,
        @Nullable String reason,
        @Nullable PassNumber replacedBy,
        @Nullable Code code,
        Instant issuedAt,
        Instant changedAt) {
    public KnownPass {
        via = List.copyOf(via);
        if (version < 1) {
            throw new IllegalArgumentException("Version " + version + " of pass " + number + " is less than 1");
        }
    }

    /**
     * The signed code in force.
     *
     * @param version the pass's version as the code states it
     * @param crew a mark of each of the crew, four hexadecimal digits
     */
    public record Code(int version, List<String> crew) {
        public Code {
            crew = List.copyOf(crew);
        }
    }

    /** What a pass may be. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        REVOKED,
        REPLACED,
        CANCELLED,
        EXPIRED
    }
}
