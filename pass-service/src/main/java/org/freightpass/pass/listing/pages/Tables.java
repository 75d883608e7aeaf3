package org.freightpass.pass.listing.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.pass.Csv;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file, and the choices of its filters. Stateless. */
final class Tables {

    private Tables() {}

    static ResponseEntity<byte[]> file(String name, List<String> head, Stream<List<String>> rows) {
        String text = Csv.MARK
                + Stream.concat(Stream.of(head), rows)
                        .map(row -> Csv.line(row.stream()))
                        .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Values with their texts; the empty value's text is that of ANY. */
    static Map<String, String> choices(MessageSource texts, Locale locale, String prefix, List<String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach(value ->
                all.put(value, texts.getMessage(prefix + (value.isEmpty() ? "ANY" : value), null, locale)));
        return all;
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
