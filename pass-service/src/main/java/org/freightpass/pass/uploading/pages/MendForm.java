package org.freightpass.pass.uploading.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.pass.protecting.Masking;
import org.freightpass.pass.uploading.Column;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.Uploads.Fault;
import org.freightpass.pass.uploading.Uploads.RefusedRow;
import org.jspecify.annotations.Nullable;

/**
 * Refused rows as inputs of a form, and the form as a file again. Numbers of persons are shown masked, and kept where
 * they come back so.
 */
final class MendForm {
    /** As many as a form can carry: 13 columns each, 1,000 inputs at most. */
    static final int MOST_ROWS = 50;

    private MendForm() {}

    /** One input; {@code fault} says what is wrong with it, where something is. */
    record Cell(
            String name,
            String column,
            String value,
            @Nullable String fault) {}

    /** One row; {@code faults} are those that are about none of its cells. */
    record Row(int number, List<Cell> cells, List<String> faults) {}

    static List<Row> rows(Upload upload, List<RefusedRow> refused, Function<Fault, String> text) {
        return refused.stream()
                .limit(MOST_ROWS)
                .map(each -> row(upload.header(), each, text))
                .toList();
    }

    private static Row row(List<String> header, RefusedRow refused, Function<Fault, String> text) {
        Map<String, String> faults =
                refused.faults().stream().collect(Collectors.toMap(Fault::field, text, (first, other) -> first));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String column = Column.named(header.get(i)).map(Column::en).orElse("");
            String shown = isPersonal(header.get(i)) ? Masking.number(cell(refused, i)) : cell(refused, i);
            cells.add(new Cell(name(refused, i), header.get(i), shown, faults.remove(column)));
        }
        return new Row(refused.row().number(), cells, List.copyOf(faults.values()));
    }

    /** The rows that the form holds, as CSV with the file's own columns. */
    static byte[] file(Upload upload, List<RefusedRow> refused, Map<String, String> typed) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(upload.header());
            for (RefusedRow row : refused) {
                if (typed.containsKey(name(row, 0))) {
                    csv.writeRecord(mended(upload.header(), row, typed));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> mended(List<String> header, RefusedRow row, Map<String, String> typed) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = typed.getOrDefault(name(row, i), "");
            cells.add(isPersonal(header.get(i)) && cell.contains("*") ? cell(row, i) : cell);
        }
        return cells;
    }

    private static String name(RefusedRow refused, int column) {
        return "r" + refused.row().number() + "c" + column;
    }

    private static String cell(RefusedRow refused, int column) {
        List<String> cells = refused.row().cells();
        return column < cells.size() ? cells.get(column) : "";
    }

    private static boolean isPersonal(String header) {
        return Column.named(header).filter(MendForm::isPersonal).isPresent();
    }

    static boolean isPersonal(Column column) {
        return column == Column.DRIVER_ID || column == Column.DRIVER_TELEPHONE;
    }
}
