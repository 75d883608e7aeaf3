package org.freightpass.pass;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows for people's spreadsheets: every cell quoted, and none of them begins a formula. Stateless. */
public final class Csv {
    /** What a file begins with, so that spreadsheets read Chinese. */
    public static final String MARK = "\uFEFF";

    private Csv() {}

    /** One row with its line end. */
    public static String line(Stream<String> cells) {
        return cells.map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        var harmless = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
