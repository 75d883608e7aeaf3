package org.freightpass.pass.uploading;

import java.util.List;

/** One row: its number as a spreadsheet counts (the header is 1) and its cells as they were. */
public record SheetRow(int number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }
}
