package org.freightpass.pass.uploading.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.freightpass.pass.uploading.Sheet;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Sheets.Read;

/** Reads CSV text: comma, semicolon or tab, quotes and line breaks within them. Stateless. */
final class CsvTable {

    private CsvTable() {}

    static Read read(String text, int mostRows) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return read(records, mostRows);
        } catch (CsvParseException | UncheckedIOException e) {
            return new Read.Unreadable("The CSV breaks off: a quoted cell is not closed, or one is far too long.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Read read(CsvReader<CsvRecord> records, int mostRows) {
        List<String> header = List.of();
        var rows = new ArrayList<SheetRow>();
        var number = 0;
        for (var each : records) {
            number++;
            var cells = each.getFields().stream().map(Cells::plain).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (header.isEmpty()) {
                header = cells;
            } else {
                rows.add(new SheetRow(number, cells));
            }
            if (rows.size() > mostRows) {
                break;
            }
        }
        return header.isEmpty() ? new Read.Unreadable("The file is empty.") : new Read.Table(new Sheet(header, rows));
    }

    /** The sign that the first line has most of. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var line = end < 0 ? text : text.substring(0, end);
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
