package org.freightpass.pass.uploading.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.freightpass.pass.uploading.Sheet;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Sheets.Read;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX workbook, whatever the file is called. Stateless. */
final class WorkbookTable {
    /** More than this unpacked is no fleet but an attempt to fill the memory. */
    private static final long LARGEST_UNPACKED = 300L << 20;

    private static final int MOST_CELLS = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private WorkbookTable() {}

    static Read read(byte[] content, int mostRows) {
        try {
            if (!isWorkbook(content)) {
                return new Read.Unreadable(
                        "This is a ZIP archive but no XLSX workbook, or one far too large unpacked.");
            }
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                    var rows = workbook.getFirstSheet().openStream()) {
                return table(rows.limit(mostRows + 2L).map(WorkbookTable::row).toList());
            }
        } catch (IOException | RuntimeException e) {
            // The reader has no exception of its own for a broken workbook.
            return new Read.Unreadable("The workbook is damaged: open it in a spreadsheet and save it anew.");
        }
    }

    private static boolean isWorkbook(byte[] content) throws IOException {
        var unpacked = 0L;
        var workbook = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var buffer = new byte[1 << 16];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        return false;
                    }
                }
            }
        }
        return workbook;
    }

    private static Read table(List<SheetRow> all) {
        var filled = all.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        return filled.isEmpty()
                ? new Read.Unreadable("The first sheet is empty.")
                : new Read.Table(new Sheet(filled.getFirst().cells(), filled.subList(1, filled.size())));
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString())
                    ? cell.asDate().format(TIME)
                    : cell.asNumber().toPlainString();
        }
        return Cells.plain(cell.getText());
    }

    private static boolean isDate(@Nullable String format) {
        return format != null && (format.contains("yy") || (format.contains("d") && format.contains("m")));
    }
}
