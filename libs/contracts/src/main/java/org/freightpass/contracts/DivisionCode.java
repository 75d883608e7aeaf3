package org.freightpass.contracts;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division by its six digits (GB/T 2260): county, prefecture ({@code xxxx00}) or province ({@code
 * xx0000}). Names repeat across the country, codes do not. {@link #read} asks for a division that exists; the
 * constructor takes any six digits, because stored data keeps codes that were merged away since.
 */
public record DivisionCode(String value) {
    private static final int DIGITS = 6;

    /** How far down a division is. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    public DivisionCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(fault(value));
        }
    }

    public static Reading<DivisionCode> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        if (normal.isEmpty()) {
            return Reading.bad(
                    "DIVISION_MISSING", "The division is missing: enter the six digits of the county, such as 220104.");
        }
        if (!isWellFormed(normal)) {
            return Reading.bad("DIVISION_FORMAT", fault(normal));
        }
        return Divisions.standard()
                .find(normal)
                .map(Reading::good)
                .orElseGet(() -> Reading.bad(
                        "DIVISION_UNKNOWN",
                        "There is no division " + normal
                                + ": enter the six digits of a county, prefecture or province, such as 220104."));
    }

    public Level level() {
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    public DivisionCode province() {
        return new DivisionCode(value.substring(0, 2) + "0000");
    }

    /** The prefecture above a county, a prefecture itself, and of a province the province. */
    public DivisionCode prefecture() {
        return new DivisionCode(value.substring(0, 4) + "00");
    }

    /** Whether {@code other} is this division or lies in it. */
    public boolean covers(DivisionCode other) {
        return switch (level()) {
            case PROVINCE -> value.regionMatches(0, other.value, 0, 2);
            case PREFECTURE -> value.regionMatches(0, other.value, 0, 4);
            case COUNTY -> equals(other);
        };
    }

    @Override
    public String toString() {
        return value;
    }

    /** Six digits, the first not 0; by hand, for a fleet asks it a million times. */
    static boolean isWellFormed(String text) {
        return text.length() == DIGITS && text.charAt(0) != '0' && Spelling.isDigits(text);
    }

    private static String fault(String text) {
        return "The division " + Spelling.shown(text)
                + " is not six digits: enter the code of the county, such as 220104, not its name.";
    }
}
