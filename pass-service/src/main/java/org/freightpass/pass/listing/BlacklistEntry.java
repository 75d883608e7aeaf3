package org.freightpass.pass.listing;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A firm, driver or vehicle gets no pass while this holds. Kept for good: lifting notes who and when.
 *
 * @param shown the value as people may see it: firm id, plate, or the masked number of a driver's document
 * @param until the first instant that is over; open where absent
 * @param division the division of who listed it, which decides whose operators may lift it; absent for administrators
 */
public record BlacklistEntry(
        UUID id,
        Kind kind,
        String shown,
        String reason,
        Instant from,
        @Nullable Instant until,
        String addedBy,
        @Nullable DivisionCode division,
        @Nullable Lifted lifted) {

    /** What is listed. */
    public enum Kind {
        FIRM,
        DRIVER,
        VEHICLE
    }

    /** Taken off before its time; entries lifted before reasons were asked for have none. */
    public record Lifted(String by, Instant at, @Nullable String reason) {}

    BlacklistEntry lifted(String by, Instant at, String why) {
        return new BlacklistEntry(id, kind, shown, reason, from, until, addedBy, division, new Lifted(by, at, why));
    }
}
