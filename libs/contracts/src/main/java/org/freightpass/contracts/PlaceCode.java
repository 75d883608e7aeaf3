package org.freightpass.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on a route, as coarse as the route needs: a province (2 digits), a prefecture (4) or a county (6), matched by
 * prefix. {@link #read} also takes {@code 220100} and {@code 220000} and shortens them.
 */
public record PlaceCode(String value) {
    private static final Pattern FORMAT = Pattern.compile("[1-9][0-9]|[1-9][0-9](?!00)[0-9]{2}((?!00)[0-9]{2})?");

    private static final String WHAT_TO_ENTER = "the code of a county (220104), prefecture (2201) or province (22).";

    public PlaceCode {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(fault(value));
        }
    }

    public static Reading<PlaceCode> read(@Nullable String text) {
        var normal = withoutZeros(Spelling.compact(text));
        if (normal.isEmpty()) {
            return Reading.bad("PLACE_MISSING", "The place is missing: enter " + WHAT_TO_ENTER);
        }
        if (!FORMAT.matcher(normal).matches()) {
            return Reading.bad("PLACE_FORMAT", fault(normal));
        }
        return Divisions.standard().exists(sixDigits(normal))
                ? Reading.good(new PlaceCode(normal))
                : Reading.bad("PLACE_UNKNOWN", "There is no place " + normal + ": enter " + WHAT_TO_ENTER);
    }

    public static PlaceCode of(DivisionCode division) {
        return new PlaceCode(withoutZeros(division.value()));
    }

    /** Whether {@code division} is this place or lies in it. */
    public boolean covers(DivisionCode division) {
        return division.value().startsWith(value);
    }

    /** The place as a division: {@code 2201} is 220100. */
    public DivisionCode division() {
        return new DivisionCode(sixDigits(value));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String withoutZeros(String text) {
        if (!Spelling.isDigits(text) || (text.length() != 4 && text.length() != 6)) {
            return text;
        }
        if (text.length() == 6 && text.endsWith("0000")) {
            return text.substring(0, 2);
        }
        return text.endsWith("00") ? text.substring(0, text.length() - 2) : text;
    }

    private static String sixDigits(String place) {
        return (place + "0000").substring(0, 6);
    }

    private static String fault(String text) {
        return "The place " + Spelling.shown(text) + " is not a code of 2, 4 or 6 digits: enter " + WHAT_TO_ENTER;
    }
}
