package org.freightpass.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident ID number (GB 11643-1999): 18 places, the last a check digit. It is a personal secret: {@link #toString()}
 * and every message show it masked at most. The first six digits need be no division of today, old codes stay on cards.
 */
public record ResidentId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern FORMAT = Pattern.compile("[0-9]{17}[0-9X]");
    private static final String CHECKS = "10X98765432";

    public ResidentId {
        var fault = fault(value);
        if (fault != null) {
            throw new IllegalArgumentException(fault.text());
        }
    }

    /** Reads what was typed; {@code today} decides what a birth date in the future is. */
    public static Reading<ResidentId> read(@Nullable String text, LocalDate today) {
        var normal = Spelling.compact(text);
        var fault = fault(normal);
        if (fault != null) {
            return fault;
        }
        var id = new ResidentId(normal);
        return id.born().isAfter(today)
                ? fault("ID_BIRTH_DATE_FUTURE", "holds a birth date in the future: copy it again from the card")
                : Reading.good(id);
    }

    public LocalDate born() {
        return born(value);
    }

    /** For pages and answers: {@code 220104********1232}. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    public String lastSix() {
        return value.substring(12);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Reading.@Nullable Bad<ResidentId> fault(String id) {
        if (id.isEmpty()) {
            return fault("ID_MISSING", "is missing: enter the 18 places of the card");
        }
        if (id.length() == 15 && Spelling.isDigits(id)) {
            return fault("ID_FIFTEEN_DIGITS", "has the old 15 digits: enter the 18 places of the present card");
        }
        if (id.length() != 18) {
            return fault("ID_LENGTH", "has " + id.length() + " places: enter the 18 places of the card");
        }
        if (!FORMAT.matcher(id).matches()) {
            return fault("ID_CHARACTER", "is not 17 digits and a last digit or X: copy it again from the card");
        }
        return faultOfMeaning(id);
    }

    private static Reading.@Nullable Bad<ResidentId> faultOfMeaning(String id) {
        if (!Divisions.standard().hasProvince(id.substring(0, 2))) {
            return fault("ID_PROVINCE", "begins with no province's code: copy it again from the card");
        }
        try {
            born(id);
        } catch (DateTimeException e) {
            return fault("ID_BIRTH_DATE", "holds a birth date that does not exist: copy it again from the card");
        }
        if (id.charAt(17) != checkDigit(id)) {
            return fault("ID_CHECK_DIGIT", "fails its check, one place was mistyped: copy it again from the card");
        }
        return null;
    }

    /** What is wrong and what to do, without the number. */
    private static Reading.Bad<ResidentId> fault(String code, String what) {
        return new Reading.Bad<>(code, "The ID number " + what + ".");
    }

    private static LocalDate born(String id) {
        return LocalDate.of(
                Integer.parseInt(id.substring(6, 10)),
                Integer.parseInt(id.substring(10, 12)),
                Integer.parseInt(id.substring(12, 14)));
    }

    private static char checkDigit(String id) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
