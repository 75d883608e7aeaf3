package org.freightpass.pass.fleet;

import org.jspecify.annotations.Nullable;

/** What was entered about a vehicle or a driver, unread. */
public sealed interface FleetEntry {

    record OfVehicle(
            @Nullable String plate,
            @Nullable String colour,
            @Nullable String vin,
            @Nullable String transportCertificate)
            implements FleetEntry {}

    record OfDriver(
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String telephone)
            implements FleetEntry {

        /** Never what was entered: it may be a document's number. */
        @Override
        public String toString() {
            return "OfDriver[***]";
        }
    }
}
