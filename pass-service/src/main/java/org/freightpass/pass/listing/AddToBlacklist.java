package org.freightpass.pass.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to list a firm (id or credit code), a driver (number of the document) or a vehicle (plate, or plate, slash
 * and colour).
 */
public record AddToBlacklist(
        BlacklistEntry.Kind kind,
        String value,
        @Nullable String reason,
        @Nullable Instant until) {

    /** Never the value: it may be a driver's number. */
    @Override
    public String toString() {
        return "AddToBlacklist[" + kind + "]";
    }
}
