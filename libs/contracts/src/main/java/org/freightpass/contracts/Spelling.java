package org.freightpass.contracts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How typed text is normalised before any format looks at it: half width, upper case, no spaces, dots or hyphens. */
final class Spelling {
    private static final int FULL_WIDTH_SHIFT = '！' - '!';
    private static final int SHOWN = 24;

    private Spelling() {}

    /** Without spaces only, half width, upper case: for formats in which a dot or hyphen is a mistake. */
    static String spaceless(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var normal = new StringBuilder(text.length());
        text.codePoints().map(Spelling::halfWidth).filter(c -> !isSpace(c)).forEach(normal::appendCodePoint);
        return normal.toString().toUpperCase(Locale.ROOT);
    }

    /** As {@link #spaceless}, and without the dot that stands on a plate and the hyphens people put in. */
    static String compact(@Nullable String text) {
        return spaceless(text).replaceAll("[·•‧・･.-]", "");
    }

    /** The text as a message may show it: short, and without anything that is not to be printed. */
    static String shown(@Nullable String text) {
        var printable =
                text == null ? "" : text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return "'" + (printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…") + "'";
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int halfWidth(int c) {
        return c >= '！' && c <= '～' ? c - FULL_WIDTH_SHIFT : c;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
