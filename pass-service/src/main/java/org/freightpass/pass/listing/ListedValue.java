package org.freightpass.pass.listing;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;

/** A value to be listed as it is compared: read, normalised, checked (LI-08). */
final class ListedValue {

    private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9-]{4,32}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ListedValue() {}

    static Optional<String> read(AddToBlacklist wish, ListedFirms firms) {
        String entered = wish.value().strip();
        return switch (wish.kind()) {
            case FIRM -> firm(entered, firms);
            case DRIVER ->
                Optional.of(entered.toUpperCase(Locale.ROOT))
                        .filter(number -> DOCUMENT.matcher(number).matches());
            case VEHICLE -> vehicle(entered);
        };
    }

    static String remedy(BlacklistEntry.Kind kind) {
        return switch (kind) {
            case FIRM -> "Enter the id or the credit code of a registered firm.";
            case DRIVER -> "Enter the number of the driver's document as printed: 4 to 32 letters and digits.";
            case VEHICLE -> "Enter a plate such as 吉A12345, with /YELLOW behind it for that colour alone.";
        };
    }

    private static Optional<String> firm(String entered, ListedFirms firms) {
        Optional<UUID> firm = UUID_FORM.matcher(entered).matches()
                ? Optional.of(UUID.fromString(entered))
                        .filter(id -> firms.divisionOf(id).isPresent())
                : CreditCode.read(entered).good().flatMap(firms::withCreditCode);
        return firm.map(UUID::toString);
    }

    private static Optional<String> vehicle(String entered) {
        String[] parts = entered.split("/", 2);
        Optional<String> plate = Plate.read(parts[0]).good().map(Plate::value);
        if (parts.length == 1) {
            return plate;
        }
        return plate.flatMap(value -> PlateColour.read(parts[1]).good().map(colour -> value + "/" + colour.name()));
    }
}
