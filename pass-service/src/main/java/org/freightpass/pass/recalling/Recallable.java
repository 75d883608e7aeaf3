package org.freightpass.pass.recalling;

import java.time.Instant;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.jspecify.annotations.Nullable;

/**
 * A pass as whoever recalls it needs to see it.
 *
 * @param firm the holder's name; absent for a single driver
 * @param until the first instant that is over
 */
public record Recallable(
        PassNumber number,
        Plate plate,
        DivisionCode origin,
        DivisionCode destination,
        GoodsCategory goods,
        @Nullable String firm,
        Standing standing,
        Instant until) {

    /** How it stands now. */
    public enum Standing {
        ACTIVE,
        SUSPENDED,
        ENDED
    }
}
