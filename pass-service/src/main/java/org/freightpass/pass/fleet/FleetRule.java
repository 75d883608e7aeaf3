package org.freightpass.pass.fleet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.ResidentId;

/** All rules of remembered vehicles and drivers. */
public enum FleetRule {
    VEHICLE_ONCE("FL-01", "A vehicle, told by plate and colour, is remembered once per owner."),
    DRIVER_ONCE("FL-02", "A driver, told by the number of their document, is remembered once per owner."),
    OWN_FLEET("FL-03", "A person sees and adds to the fleets of firms they are a member of, and their own; no other."),
    DOCUMENT_FITS(
            "FL-04",
            "A resident ID fits its check place; the number of another document has 4 to 32 letters, digits or hyphens."),
    VEHICLE_FITS(
            "FL-05",
            "A vehicle has a plate that may carry a pass (no trailer), its colour, and a VIN that fits if given.");

    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z0-9-]{4,32}");

    private final String id;
    private final String text;

    FleetRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** {@link #DOCUMENT_FITS}: the normalised number. */
    static Reading<String> documentNumber(Driver.DocumentType type, String entered, LocalDate today) {
        return switch (type) {
            case RESIDENT_ID ->
                switch (ResidentId.read(entered, today)) {
                    case Reading.Good<ResidentId> good ->
                        Reading.good(good.value().value());
                    case Reading.Bad<ResidentId> bad -> Reading.bad(bad.code(), bad.text());
                };
            case OTHER -> otherDocument(entered.strip().toUpperCase(Locale.ROOT));
        };
    }

    private static Reading<String> otherDocument(String number) {
        return OTHER_DOCUMENT.matcher(number).matches()
                ? Reading.good(number)
                : Reading.bad(
                        "DOCUMENT_FORMAT",
                        "The document's number has 4 to 32 letters, digits or hyphens: enter it as printed.");
    }
}
