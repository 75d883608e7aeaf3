package org.freightpass.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mobile number of the mainland, without country code. {@link #toString()} shows it masked, so that logs do. */
public record Mobile(String value) {
    private static final Pattern FORMAT = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");

    public Mobile {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(fault(value));
        }
    }

    public static Reading<Mobile> read(@Nullable String text) {
        var normal = COUNTRY.matcher(Spelling.compact(text)).replaceFirst("");
        if (normal.isEmpty()) {
            return Reading.bad("MOBILE_MISSING", "The mobile number is missing: enter its 11 digits.");
        }
        return FORMAT.matcher(normal).matches()
                ? Reading.good(new Mobile(normal))
                : Reading.bad("MOBILE_FORMAT", fault(normal));
    }

    /** For pages: {@code 138****8000}. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String fault(String text) {
        return "The mobile number " + Spelling.shown(text)
                + " is not one of the mainland: enter 11 digits that begin with 13 to 19, such as 13800138000.";
    }
}
