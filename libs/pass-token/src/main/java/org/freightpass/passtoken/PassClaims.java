package org.freightpass.passtoken;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Issued;
import org.freightpass.passtoken.wire.Cwt;

/**
 * What a signed pass claims; times are whole seconds. It names no person and no telephone. Values that cannot be lead to
 * {@link IllegalArgumentException} here, and to a malformed token where they are read.
 *
 * @param version from 1; an amended pass is signed anew under the next one
 * @param via in the order of travel, at most {@link #MAX_VIA}
 * @param returnTrip whether the way back on the same route is covered
 * @param validFrom the first instant covered
 * @param validUntil the first instant that is over
 * @param crew one mark for each person, at most {@link #MAX_CREW}
 */
public record PassClaims(
        Authority issuer,
        PassNumber number,
        int version,
        Plate plate,
        PlateColour plateColour,
        DivisionCode origin,
        DivisionCode destination,
        List<PlaceCode> via,
        boolean returnTrip,
        GoodsCategory goods,
        Instant issuedAt,
        Instant validFrom,
        Instant validUntil,
        List<CrewMark> crew,
        StatusIndex status)
        implements Issued {
    public static final int MAX_VERSION = 99_999;
    public static final int MAX_VIA = 32;
    public static final int MAX_CREW = 64;

    /** Where an instant lies as to the time that a pass covers. */
    public enum Period {
        NOT_YET,
        COVERED,
        OVER
    }

    public PassClaims {
        via = List.copyOf(via);
        crew = List.copyOf(crew);
        if (version < 1 || version > MAX_VERSION) {
            throw new IllegalArgumentException("Version " + version + " is not between 1 and " + MAX_VERSION);
        }
        if (!plate.mayCarryPass()) {
            throw new IllegalArgumentException("A trailer carries no pass");
        }
        if (via.size() > MAX_VIA || crew.size() > MAX_CREW) {
            throw new IllegalArgumentException("More than 32 places on the way or more than 64 persons");
        }
        if (!Cwt.wholeSecond(validFrom).isBefore(Cwt.wholeSecond(validUntil))) {
            throw new IllegalArgumentException("Valid from " + validFrom + " cannot end at " + validUntil);
        }
        Cwt.wholeSecond(issuedAt);
    }

    public PassType type() {
        return number.type();
    }

    /** The list of the issuer's division that has this version's status. */
    public StatusListId statusList() {
        return new StatusListId(issuer.division(), status.list());
    }

    public Period at(Instant instant) {
        if (instant.isBefore(validFrom)) {
            return Period.NOT_YET;
        }
        return instant.isBefore(validUntil) ? Period.COVERED : Period.OVER;
    }

    /** Whether a person with this document is of the crew: always for the crew, by chance for one in 65,536 others. */
    public boolean mayHaveInCrew(String documentNumber) {
        return crew.contains(CrewMark.of(number, version, documentNumber));
    }
}
