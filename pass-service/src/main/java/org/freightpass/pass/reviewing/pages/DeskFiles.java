package org.freightpass.pass.reviewing.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.pass.CsvFile;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.layout.Say;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The desk's lists as CSV, in the order of their pages; the first ten thousand rows. */
@Component
class DeskFiles {
    static final int MOST = 10_000;
    private static final int CHUNK = 1_000;
    private static final List<String> COLUMNS = List.of(
            "number",
            "plate",
            "type",
            "goods",
            "route",
            "firm",
            "submitted",
            "due",
            "claimed",
            "priority",
            "status",
            "pass");
    private final Queues queues;
    private final Say say;
    private final MessageSource texts;

    DeskFiles(Queues queues, Say say, MessageSource texts) {
        this.queues = queues;
        this.say = say;
        this.texts = texts;
    }

    ResponseEntity<byte[]> queue(Filter filter, Caller caller, Locale locale) {
        List<Row> rows = new ArrayList<>();
        Place after = null;
        List<ReviewCase> chunk;
        do {
            chunk = queues.cases(filter, caller, after, CHUNK);
            rows.addAll(queues.rows(chunk, caller, locale));
            after = chunk.isEmpty() ? null : queues.place(chunk.getLast());
        } while (chunk.size() == CHUNK && rows.size() < MOST);
        return file("queue", rows, locale);
    }

    ResponseEntity<byte[]> found(List<ReviewCase> cases, Caller caller, Locale locale) {
        return file("found", queues.rows(cases, caller, locale), locale);
    }

    private ResponseEntity<byte[]> file(String name, List<Row> rows, Locale locale) {
        var heads = COLUMNS.stream()
                .map(column -> text("reviewing.column." + column, locale))
                .toList();
        return CsvFile.of(name, heads, rows.stream().map(row -> cells(row, locale)));
    }

    private Stream<String> cells(Row row, Locale locale) {
        return Stream.of(
                row.id().toString(),
                row.plate(),
                row.type(),
                row.goods(),
                row.route(),
                Objects.requireNonNullElse(row.firm(), text("reviewing.alone", locale)),
                say.exact(row.submittedAt()),
                say.exact(row.due()),
                Objects.requireNonNullElse(row.claimedBy(), ""),
                row.first() ? text("reviewing.first", locale) : "",
                text("applying.status." + row.status(), locale),
                Objects.requireNonNullElse(row.pass(), ""));
    }

    private String text(String key, Locale locale) {
        return String.valueOf(texts.getMessage(key, null, locale));
    }
}
