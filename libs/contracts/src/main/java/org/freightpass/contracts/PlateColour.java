package org.freightpass.contracts;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The colour of a plate, with its code in transport data (JT/T 697.7). */
public enum PlateColour {
    BLUE(1, "蓝色"),
    YELLOW(2, "黄色"),
    BLACK(3, "黑色"),
    WHITE(4, "白色"),
    GREEN(5, "绿色"),
    OTHER(9, "其他"),
    FARM_YELLOW(91, "农黄色"),
    FARM_GREEN(92, "农绿色"),
    YELLOW_GREEN(93, "黄绿色"),
    GRADIENT_GREEN(94, "渐变绿色");

    private final int code;
    private final String zh;

    PlateColour(int code, String zh) {
        this.code = code;
        this.zh = zh;
    }

    /** Reads the English name in any spelling, the Chinese name with or without 色, or the code. */
    public static Reading<PlateColour> read(@Nullable String text) {
        var normal = Spelling.compact(text).replace("_", "").replaceAll("牌$", "");
        if (normal.isEmpty()) {
            return Reading.bad("PLATE_COLOUR_MISSING", "The plate colour is missing: enter one of " + offered() + ".");
        }
        return Arrays.stream(values())
                .filter(colour -> colour.isCalled(normal))
                .findFirst()
                .map(Reading::good)
                .orElseGet(() -> Reading.bad(
                        "PLATE_COLOUR_UNKNOWN",
                        "The plate colour " + Spelling.shown(text) + " is not known: enter one of " + offered() + "."));
    }

    public int code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private boolean isCalled(String normal) {
        return normal.equals(name().replace("_", ""))
                || normal.equals(zh)
                || (normal + "色").equals(zh)
                || normal.equals(String.valueOf(code));
    }

    private static String offered() {
        return String.join(
                ", ",
                Arrays.stream(values())
                        .map(colour -> colour.zh + " " + colour.name())
                        .toList());
    }
}
