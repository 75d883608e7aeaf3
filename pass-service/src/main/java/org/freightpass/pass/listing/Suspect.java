package org.freightpass.pass.listing;

import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** Something the blacklist is asked about. Adapters keep a driver's number only as a keyed hash. */
public sealed interface Suspect {

    /** A firm by its id. */
    record OfFirm(UUID firm) implements Suspect {}

    /** A driver by the number of their document. */
    record OfDriver(String documentNumber) implements Suspect {

        /** Never the number: it must not reach a log. */
        @Override
        public String toString() {
            return "OfDriver[***]";
        }
    }

    /** A vehicle by plate and colour. */
    record OfVehicle(Plate plate, PlateColour colour) implements Suspect {}

    /** What the blacklist compares: a vehicle is met by its plate alone and by its plate in this colour. */
    default List<String> values() {
        return switch (this) {
            case OfFirm f -> List.of(f.firm().toString());
            case OfDriver d -> List.of(d.documentNumber().toUpperCase(java.util.Locale.ROOT));
            case OfVehicle v ->
                List.of(v.plate().value(), v.plate().value() + "/" + v.colour().name());
        };
    }

    default BlacklistEntry.Kind kind() {
        return switch (this) {
            case OfFirm f -> BlacklistEntry.Kind.FIRM;
            case OfDriver d -> BlacklistEntry.Kind.DRIVER;
            case OfVehicle v -> BlacklistEntry.Kind.VEHICLE;
        };
    }
}
