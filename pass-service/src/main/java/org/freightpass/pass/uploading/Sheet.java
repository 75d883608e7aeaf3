package org.freightpass.pass.uploading;

import java.util.List;

/** A table as it was read: header and rows; rows may be shorter than the header. */
public record Sheet(List<String> header, List<SheetRow> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
