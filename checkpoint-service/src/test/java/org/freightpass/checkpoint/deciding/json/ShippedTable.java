package org.freightpass.checkpoint.deciding.json;

import org.freightpass.checkpoint.deciding.Deciding;

/** The table that lies in the jar, for tests of other packages. */
public final class ShippedTable {
    private static final Deciding DECIDING = TableReading.shipped();

    private ShippedTable() {}

    public static Deciding deciding() {
        return DECIDING;
    }
}
