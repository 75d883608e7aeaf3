package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** A pass as the local view holds it. {@code validUntil} is the first instant that is over. */
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
        Department issuerDepartment) {
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

    /** Not ended: neither by anybody nor by time. */
    boolean isLiveAt(Instant at) {
        return (state == State.ACTIVE || state == State.SUSPENDED) && !isOverAt(at);
    }

    boolean isOverAt(Instant at) {
        return state == State.EXPIRED || !at.isBefore(validUntil);
    }

    boolean passesThrough(DivisionCode county) {
        return touches(origin, county)
                || touches(destination, county)
                || via.stream().anyMatch(place -> place.covers(county));
    }

    /** Either may be named more coarsely than the other. */
    static boolean touches(DivisionCode one, DivisionCode other) {
        return one.covers(other) || other.covers(one);
    }
}
