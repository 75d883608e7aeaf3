package org.freightpass.pass.uploading.sheet;

/** Cells as plain text: one line, no control characters, nothing absurdly long. */
final class Cells {
    private static final int LONGEST = 500;

    private Cells() {}

    static String plain(String cell) {
        var text = cell.codePoints()
                .map(point -> Character.isISOControl(point) || isHalfPair(point) ? ' ' : point)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.replaceAll("  +", " ").strip();
    }

    private static boolean isHalfPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
