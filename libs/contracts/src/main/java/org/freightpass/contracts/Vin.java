package org.freightpass.contracts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A vehicle identification number of 17 places. Not every maker keeps the check digit, so that it only warns. */
public record Vin(String value) {
    private static final Pattern FORMAT = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    public Vin {
        var fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.text());
        }
    }

    public static Reading<Vin> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        var fault = fault(normal);
        return fault != null ? fault : Reading.good(new Vin(normal));
    }

    /** What a person should look at although the number is accepted: a check digit (place 9) that does not fit. */
    public Optional<String> warning() {
        return value.charAt(8) == check()
                ? Optional.empty()
                : Optional.of("The check digit (place 9) of the VIN " + value
                        + " does not fit: compare it with the vehicle licence.");
    }

    @Override
    public String toString() {
        return value;
    }

    private static Reading.@Nullable Bad<Vin> fault(String vin) {
        if (vin.isEmpty()) {
            return new Reading.Bad<>("VIN_MISSING", "The VIN is missing: enter the 17 places of the vehicle licence.");
        }
        if (vin.length() != 17) {
            return fault("VIN_LENGTH", vin, "has " + vin.length() + " places instead of 17");
        }
        if (!FORMAT.matcher(vin).matches()) {
            return fault("VIN_CHARACTER", vin, "has other characters than digits and letters without I, O and Q");
        }
        return null;
    }

    private static Reading.Bad<Vin> fault(String code, String vin, String what) {
        return new Reading.Bad<>(
                code, "The VIN " + Spelling.shown(vin) + " " + what + ". Copy it from the vehicle licence.");
    }

    private char check() {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += worth(value.charAt(i)) * WEIGHTS[i];
        }
        var remainder = sum % 11;
        return remainder == 10 ? 'X' : (char) ('0' + remainder);
    }

    private static int worth(char c) {
        var letter = LETTERS.indexOf(c);
        return letter < 0 ? c - '0' : VALUES.charAt(letter) - '0';
    }
}
