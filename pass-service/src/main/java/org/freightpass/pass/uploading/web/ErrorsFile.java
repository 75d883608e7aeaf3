package org.freightpass.pass.uploading.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.pass.Csv;
import org.freightpass.pass.protecting.Masking;
import org.freightpass.pass.uploading.Column;
import org.freightpass.pass.uploading.Uploads;

/**
 * Refused rows as CSV: the original columns, the row's number and the reason. No cell begins a formula, ID numbers and
 * telephones are masked (UP-06). Begins with a byte-order mark, so that spreadsheets read Chinese.
 */
final class ErrorsFile {
    private final List<String> header;

    ErrorsFile(List<String> header) {
        this.header = header;
    }

    String head() {
        return Csv.MARK + Csv.line(Stream.concat(header.stream(), Stream.of("row", "reason")));
    }

    String lines(List<Uploads.RefusedRow> rows) {
        return rows.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Uploads.RefusedRow refused) {
        var cells = Stream.iterate(0, i -> i < header.size(), i -> i + 1).map(i -> cell(refused, i));
        var reason = refused.faults().stream()
                .map(fault -> fault.field() + ": " + fault.text())
                .collect(Collectors.joining(" | "));
        return Csv.line(
                Stream.concat(cells, Stream.of(String.valueOf(refused.row().number()), reason)));
    }

    private String cell(Uploads.RefusedRow refused, int index) {
        var cells = refused.row().cells();
        var text = index < cells.size() ? cells.get(index) : "";
        var personal = Column.named(header.get(index))
                .filter(column -> column == Column.DRIVER_ID || column == Column.DRIVER_TELEPHONE)
                .isPresent();
        return personal ? Masking.number(text) : text;
    }
}
