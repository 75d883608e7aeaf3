package org.freightpass.contracts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A checkpoint in the register: CP, the county's six digits, a serial of three from 001, such as CP220302001. */
public record CheckpointCode(String value) {
    public static final int MAX_SERIAL = 999;
    private static final Pattern FORMAT = Pattern.compile("CP[1-9][0-9]{5}(?!000)[0-9]{3}");

    public CheckpointCode {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(fault(value));
        }
    }

    public static Reading<CheckpointCode> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        if (normal.isEmpty()) {
            return Reading.bad("CHECKPOINT_MISSING", "The checkpoint is missing: enter its code, such as CP220302001.");
        }
        if (!FORMAT.matcher(normal).matches()) {
            return Reading.bad("CHECKPOINT_FORMAT", fault(normal));
        }
        var code = new CheckpointCode(normal);
        return isCounty(code.county())
                ? Reading.good(code)
                : Reading.bad(
                        "CHECKPOINT_COUNTY",
                        "The checkpoint code " + normal
                                + " names no county: enter the code as the register shows it, such as CP220302001.");
    }

    public static CheckpointCode of(DivisionCode county, int serial) {
        if (serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("Serial " + serial + " is not between 1 and " + MAX_SERIAL);
        }
        return new CheckpointCode("CP" + county.value() + String.format(Locale.ROOT, "%03d", serial));
    }

    public DivisionCode county() {
        return new DivisionCode(value.substring(2, 8));
    }

    public int serial() {
        return Integer.parseInt(value.substring(8));
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isCounty(DivisionCode code) {
        return code.level() == DivisionCode.Level.COUNTY && Divisions.standard().exists(code);
    }

    private static String fault(String text) {
        return "The checkpoint code " + Spelling.shown(text)
                + " is not CP, six digits of a county and three of a serial: enter it as the register shows it,"
                + " such as CP220302001.";
    }
}
