package org.freightpass.contracts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pass number for the telephone and the keyboard: the number and two check digits (ISO 7064, MOD 97-10; the letter
 * before a number counts as two digits, A 10 to Z 35, as in ISO 13616). One wrong place is always noticed, and so are
 * two neighbours that changed places.
 */
public record TypedNumber(PassNumber number) {
    private static final int MODULUS = 97;
    private static final int CHECK_DIGITS = 2;
    private static final Pattern FORMAT = Pattern.compile("[JES]?[1-9][0-9]{5}(?!000000)[0-9]{8}");
    private static final Pattern WITHOUT_CHECK = Pattern.compile("[JES]?[0-9]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s·•.\\p{Pd}]");

    /**
     * Reads what was typed, in any width and case, with or without spaces and hyphens. Codes: {@code
     * TYPED_NUMBER_MISSING}, {@code TYPED_NUMBER_FORMAT}, {@code TYPED_NUMBER_CHECK}. Whether there is such a pass, it
     * cannot know.
     */
    public static Reading<TypedNumber> read(@Nullable String text) {
        var typed = normal(text);
        if (typed.isEmpty()) {
            return Reading.bad(
                    "TYPED_NUMBER_MISSING",
                    "The pass number is missing: enter all its digits, and the letter before them where there is one.");
        }
        if (!FORMAT.matcher(typed).matches()) {
            return Reading.bad(
                    "TYPED_NUMBER_FORMAT",
                    "The number is not 14 digits, or J, E or S and 14 digits: enter it with its two check digits.");
        }
        var number = new TypedNumber(new PassNumber(typed.substring(0, typed.length() - CHECK_DIGITS)));
        // Compared, not divided: 00, 01 and 99 would leave the same as 97, 98 and 02 and give a number two spellings.
        return number.value().equals(typed)
                ? Reading.good(number)
                : Reading.bad(
                        "TYPED_NUMBER_CHECK",
                        "The check digits do not fit: a place is wrong or two have changed places. Enter it again.");
    }

    /** Reads a number with its check digits or, as it stands in old papers, without. */
    public static Reading<PassNumber> readNumber(@Nullable String text) {
        var typed = normal(text);
        if (WITHOUT_CHECK.matcher(typed).matches()) {
            return PassNumber.read(typed);
        }
        return switch (read(typed)) {
            case Reading.Good<TypedNumber> good -> Reading.good(good.value().number());
            case Reading.Bad<TypedNumber> bad -> Reading.bad(bad.code(), bad.text());
        };
    }

    /** From 02 to 98. */
    public String checkDigits() {
        return String.format(Locale.ROOT, "%02d", MODULUS + 1 - remainder(number.value() + "00"));
    }

    /** Without spaces: {@code 22010400000177}. */
    public String value() {
        return number.value() + checkDigits();
    }

    /** For people: {@code 220104 000001 77}, {@code J 220104 000001 40}. */
    public String shown() {
        var digits = value();
        int first = digits.length() - 14;
        var letter = first == 0 ? "" : digits.charAt(0) + " ";
        return letter + digits.substring(first, first + 6) + " " + digits.substring(first + 6, first + 12) + " "
                + digits.substring(first + 12);
    }

    @Override
    public String toString() {
        return shown();
    }

    private static String normal(@Nullable String text) {
        // Longer than any number with separators: not worth normalising.
        if (text == null || text.length() > 64) {
            return text == null ? "" : "?";
        }
        var compact = SEPARATORS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return compact.toUpperCase(Locale.ROOT);
    }

    private static int remainder(String places) {
        int rest = 0;
        for (int i = 0; i < places.length(); i++) {
            int digit = Character.digit(places.charAt(i), Character.MAX_RADIX);
            rest = (rest * (digit < 10 ? 10 : 100) + digit) % MODULUS;
        }
        return rest;
    }
}
