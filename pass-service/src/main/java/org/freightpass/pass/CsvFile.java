package org.freightpass.pass;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as the answer that a browser keeps as a file. Stateless. */
public final class CsvFile {

    private CsvFile() {}

    /** {@code name} without its ending, in letters that a header carries. */
    public static ResponseEntity<byte[]> of(String name, List<String> heads, Stream<Stream<String>> rows) {
        StringBuilder text = new StringBuilder(Csv.MARK).append(Csv.line(heads.stream()));
        rows.map(Csv::line).forEach(text::append);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
