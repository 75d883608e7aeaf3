package org.freightpass.contracts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pass number: a letter for passes other than unified ones, the issuing division's six digits, a serial of six from
 * 000001. By itself it has no check digit: one mistyped digit can hit another vehicle's pass, which is why people are
 * shown, and asked for, a {@link TypedNumber}; a number alone proves nothing and stands beside plate and route. {@link #read} asks for a county or prefecture that exists; the
 * constructor does not, because passes outlive mergers.
 */
public record PassNumber(String value) {
    public static final int MAX_SERIAL = 999_999;
    private static final Pattern FORMAT = Pattern.compile("[JES]?[1-9][0-9]{11}");

    public PassNumber {
        var fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.text());
        }
    }

    public static Reading<PassNumber> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        var fault = fault(normal);
        if (fault != null) {
            return fault;
        }
        var number = new PassNumber(normal);
        return issues(number.division())
                ? Reading.good(number)
                : fault("PASS_NUMBER_DIVISION", normal, "names " + number.division() + ", no county or prefecture");
    }

    /** The number that {@code division} gives out as its {@code serial}-th of the type. */
    public static PassNumber of(PassType type, DivisionCode division, int serial) {
        if (serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("Serial " + serial + " is not between 1 and " + MAX_SERIAL);
        }
        return new PassNumber(type.prefix() + division.value() + String.format(Locale.ROOT, "%06d", serial));
    }

    public PassType type() {
        return switch (value.charAt(0)) {
            case 'J' -> PassType.IN_PROVINCE;
            case 'E' -> PassType.EMERGENCY;
            case 'S' -> PassType.STAFF_SHUTTLE;
            default -> PassType.UNIFIED;
        };
    }

    /** The issuing division: a county or a prefecture. */
    public DivisionCode division() {
        return new DivisionCode(value.substring(value.length() - 12, value.length() - 6));
    }

    public int serial() {
        return Integer.parseInt(value.substring(value.length() - 6));
    }

    /** For people: in groups and with its two check digits, {@code 220104 000001 77}. */
    public String typed() {
        return new TypedNumber(this).shown();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Reading.@Nullable Bad<PassNumber> fault(String number) {
        if (number.isEmpty()) {
            return new Reading.Bad<>(
                    "PASS_NUMBER_MISSING",
                    "The pass number is missing: enter the 12 digits, and the letter before them where there is one.");
        }
        if (!FORMAT.matcher(number).matches()) {
            return fault("PASS_NUMBER_FORMAT", number, "is not 12 digits, or J, E or S and 12 digits");
        }
        if (number.endsWith("000000")) {
            return fault("PASS_NUMBER_SERIAL", number, "ends in 000000, but serials begin with 000001");
        }
        return null;
    }

    private static boolean issues(DivisionCode division) {
        return division.level() != DivisionCode.Level.PROVINCE
                && Divisions.standard().exists(division);
    }

    private static Reading.Bad<PassNumber> fault(String code, String number, String what) {
        return new Reading.Bad<>(
                code, "The pass number " + Spelling.shown(number) + " " + what + ". Copy it from the pass.");
    }
}
