package org.freightpass.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a road: expressway (G1, G12, G4512, S26), national (G102), provincial, county, township, special. */
public record RoadCode(String value) {
    private static final Pattern FORMAT = Pattern.compile("G[1-9][0-9]{0,3}|[SXYZ][1-9][0-9]{0,3}");

    public RoadCode {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(fault(value));
        }
    }

    public static Reading<RoadCode> read(@Nullable String text) {
        var normal = Spelling.compact(text);
        if (normal.isEmpty()) {
            return Reading.bad("ROAD_MISSING", "The road is missing: enter its number, such as G12 or S26.");
        }
        return FORMAT.matcher(normal).matches()
                ? Reading.good(new RoadCode(normal))
                : Reading.bad("ROAD_FORMAT", fault(normal));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String fault(String text) {
        return "The road " + Spelling.shown(text)
                + " is no road number: enter G, S, X, Y or Z and one to four digits without a leading 0, such as G12.";
    }
}
