package org.freightpass.pass.reviewing.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.pass.Csv;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.layout.Say;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A part of the queue as CSV, in the order of the page; the first ten thousand. */
@Component
class QueueFile {
    private static final int CHUNK = 1_000;
    private static final int MOST = 10_000;
    private static final List<String> COLUMNS =
            List.of("number", "plate", "type", "goods", "route", "firm", "submitted", "due", "claimed", "priority");
    private final Queues queues;
    private final Say say;
    private final MessageSource texts;

    QueueFile(Queues queues, Say say, MessageSource texts) {
        this.queues = queues;
        this.say = say;
        this.texts = texts;
    }

    String of(Filter filter, Caller caller, Locale locale) {
        var lines = new StringBuilder(Csv.MARK)
                .append(Csv.line(COLUMNS.stream().map(column -> text("reviewing.column." + column, locale))));
        Place after = null;
        List<ReviewCase> chunk;
        var written = 0;
        do {
            chunk = queues.cases(filter, caller, after, CHUNK);
            queues.rows(chunk, caller, locale).forEach(row -> lines.append(line(row, locale)));
            written += chunk.size();
            after = chunk.isEmpty() ? null : queues.place(chunk.getLast());
        } while (chunk.size() == CHUNK && written < MOST);
        return lines.toString();
    }

    private String line(Row row, Locale locale) {
        return Csv.line(Stream.of(
                row.id().toString(),
                row.plate(),
                row.type(),
                row.goods(),
                row.route(),
                Objects.requireNonNullElse(row.firm(), text("reviewing.alone", locale)),
                say.exact(row.submittedAt()),
                say.exact(row.due()),
                Objects.requireNonNullElse(row.claimedBy(), ""),
                row.first() ? text("reviewing.first", locale) : ""));
    }

    private String text(String key, Locale locale) {
        return String.valueOf(texts.getMessage(key, null, locale));
    }
}
