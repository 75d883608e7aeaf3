package org.freightpass.contracts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How typed text is normalised before any format looks at it: half width, upper case, no spaces, dots or hyphens. */
final class Spelling {
    private static final int FULL_WIDTH_SHIFT = '！' - '!';
    /** The dot that stands on a plate, in the ways it is typed, and the hyphens people put in. */
    private static final String SEPARATORS = "·•‧・･.-";

    private static final int SHOWN = 24;

    private Spelling() {}

    static String compact(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var normal = new StringBuilder(text.length());
        text.codePoints()
                .map(Spelling::halfWidth)
                .filter(c -> !isSpace(c) && SEPARATORS.indexOf(c) < 0)
                .forEach(normal::appendCodePoint);
        return normal.toString().toUpperCase(Locale.ROOT);
    }

    /** The text as a message may show it: short, and without anything that is not to be printed. */
    static String shown(@Nullable String text) {
        var printable =
                text == null ? "" : text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        if (printable.codePointCount(0, printable.length()) <= SHOWN) {
            return "'" + printable + "'";
        }
        return "'" + printable.substring(0, printable.offsetByCodePoints(0, SHOWN)) + "…'";
    }

    static boolean isDigits(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int halfWidth(int c) {
        return c >= '！' && c <= '～' ? c - FULL_WIDTH_SHIFT : c;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
