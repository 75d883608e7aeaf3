package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** A pass as the local view holds it, or as its signed code claims it. {@code validUntil} is the first instant over. */
public record RegisteredPass(
        PassNumber number,
        int version,
        State state,
        Plate plate,
        PlateColour plateColour,
        DivisionCode origin,
        DivisionCode destination,
        List<PlaceCode> via,
        boolean returnTrip,
        Instant validFrom,
        Instant validUntil,
        DivisionCode issuerDivision,
        Department issuerDepartment,
        @Nullable Code code) {
    public RegisteredPass {
        via = List.copyOf(via);
    }

    /** What the register says of it. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        REVOKED,
        REPLACED,
        CANCELLED,
        EXPIRED
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
}
